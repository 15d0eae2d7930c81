import { completeRules } from '../../src/core/text/complete-rules.js';
import { relativeDate } from '../../src/core/text/relative-date.js';
import { installRules } from '../../src/core/text/rules.js';

/** Installs all rules for unit tests. On a page, they are loaded on demand. */
export function installAllRules(): void {
  installRules({ ...completeRules, relativeDate });
}
