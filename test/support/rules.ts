import { completeRules } from '../../src/core/text/complete-rules.js';
import { relativeDate } from '../../src/core/text/relative-date.js';
import { installRules } from '../../src/core/text/rules.js';

/** For tests of single modules: on a page, what needs these rules loads them. */
export function installAllRules(): void {
  installRules({ ...completeRules, relativeDate });
}
