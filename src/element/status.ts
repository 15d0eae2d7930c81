import { TaskStatus } from '@lit/task';
import type { Status } from '../view/block.js';

/** Derives the status from the task. */
export function statusOf(search: TaskStatus, hasPosts: boolean): Status {
  switch (search) {
    case TaskStatus.PENDING:
      return 'loading';
    case TaskStatus.COMPLETE:
      return hasPosts ? 'ready' : 'empty';
    case TaskStatus.ERROR:
      return 'error';
    default:
      return 'idle';
  }
}
