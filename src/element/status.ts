import { TaskStatus } from '@lit/task';
import type { Status } from '../view/block.js';

/** What a search for posts has come to so far. */
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
