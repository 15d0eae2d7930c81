// The dashboard of WordPress in a real browser.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../../scripts/browsers.mjs';
import { ADMINISTRATOR } from './articles.mjs';

const PASSWORD = 'herring and chips';

/** Opens the dashboard as an administrator. */
export async function openDashboard(site) {
  const [user] = await site.call(
    ['get_user_by', 'id', ADMINISTRATOR],
    ['wp_set_password', PASSWORD, ADMINISTRATOR],
  );
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(60_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error}`));
  const open = (path) => page.goto(`${site.url}wp-admin/${path}`);

  try {
    await page.goto(`${site.url}wp-login.php`);
    await page.fill('#user_login', user.data.user_login);
    await page.fill('#user_pass', PASSWORD);
    await Promise.all([page.waitForURL(/wp-admin/), page.click('#wp-submit')]);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return {
    page,
    errors,
    open,
    close: () => browser.close(),
    installPlugin: async (zip) => {
      await open('plugin-install.php?tab=upload');
      await page.setInputFiles('#pluginzip', zip);
      await page.click('#install-plugin-submit');
      await page.getByRole('link', { name: 'Activate Plugin' }).click();
      await page.getByText('Plugin activated.').waitFor();
    },
    saveSettings: async () => {
      await page.click('#submit');
      await page.getByText('Settings saved.').waitFor();
    },
    openEditor: async (path) => {
      await open(path);
      await page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId());
      await page.evaluate(() =>
        window.wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false),
      );
      await page.locator('.edit-post-header, .editor-header').first().waitFor();
    },
    /** Saves the post as a click on the button does, and returns its URL. */
    savePost: async () => {
      await page.evaluate(() => window.wp.data.dispatch('core/editor').savePost());
      assert.ok(await page.evaluate(() => window.wp.data.select('core/editor').didPostSaveRequestSucceed()));
      return page.evaluate(() => window.wp.data.select('core/editor').getPermalink());
    },
  };
}
