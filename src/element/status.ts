import { TaskStatus } from '@lit/task';
import type { Status } from '../view/block.js';

/** Derives the status from the task. */
export function statusOf(taskStatus: TaskStatus, hasPosts: boolean): Status {
  switch (taskStatus) {
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
