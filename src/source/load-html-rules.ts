import { installed, installRules } from '../core/text/rules.js';
import { missingFileMessage } from './missing-file.js';

/** Loads the rules for HTML. Returns false if they were installed before, or if the file can't be loaded. */
export async function loadHtmlRules(): Promise<boolean> {
  if (installed.readHtmlBody) return false;
  try {
    const { htmlRules } = await import('../core/text/html-rules.js');
    installRules(htmlRules);
    return true;
  } catch (error) {
    console.warn(missingFileMessage('html.js', error, 'posts in HTML have no text'));
    return false;
  }
}
