import type { Finding } from './site-report.js';

/** What each finding is called, and what it means for readers. */
export const FINDINGS: Readonly<Record<Finding, readonly [name: string, meaning: string]>> = {
  'never-shown': ['Never shown', 'Orphans: no other post links to them.'],
  'shown-most': ['Shown most often', 'They appear on far more pages than other posts.'],
  'nothing-related': ['Nothing related', 'On their pages, the block has no related posts.'],
  'near-duplicate': ['Near-duplicates', 'Nearly the same text. A block shows only one of them.'],
  'no-image': ['Without image', 'Their cards have no image.'],
  'no-date': ['Without date', 'Their cards have no date, and they are sorted last by date.'],
  'no-summary': ['Without summary', 'No excerpt, and little text to compare.'],
  hidden: ['Hidden', 'Dated in the future, or left out by the options.'],
};

/** The findings in the order in which they are reported. */
export const ALL_FINDINGS = Object.keys(FINDINGS) as Finding[];
