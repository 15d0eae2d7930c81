// The dashboard of WordPress in a real browser.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../../scripts/browsers.mjs';
import { ADMINISTRATOR } from './articles.mjs';

const PASSWORD = 'herring and chips';
const PLUGIN = 'related-posts-element';

/** Opens the dashboard as an administrator. */
export async function openDashboard(site) {
  const [user] = await site.call(
    ['get_user_by', 'id', ADMINISTRATOR],
    ['wp_set_password', PASSWORD, ADMINISTRATOR],
  );
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  const logInAs = async ({ user_login, user_pass }) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(60_000);
    await page.goto(`${site.url}wp-login.php`);
    await page.fill('#user_login', user_login);
    await page.fill('#user_pass', user_pass);
    await Promise.all([page.waitForURL(/wp-admin/), page.click('#wp-submit')]);
    return page;
  };
  try {
    const page = await logInAs({ user_login: user.data.user_login, user_pass: PASSWORD });
    const errors = [];
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error}`));
    const open = (path) => page.goto(`${site.url}wp-admin/${path}`);
    return {
      page,
      errors,
      open,
      logInAs,
      close: () => browser.close(),
      picture: (name) =>
        process.env.PICTURES && page.screenshot({ path: `${process.env.PICTURES}/${name}.png` }),
      ...plugins(page, open),
      ...editor(page, open),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** The pages Plugins and Settings. */
function plugins(page, open) {
  const upload = async (zip) => {
    await open('plugin-install.php?tab=upload');
    await page.setInputFiles('#pluginzip', zip);
    await page.click('#install-plugin-submit');
  };
  const choose = async (action) => {
    await open('plugins.php');
    await page.click(`#${action}-${PLUGIN}`);
  };
  return {
    installPlugin: async (zip) => {
      await upload(zip);
      await page.getByRole('link', { name: 'Activate Plugin' }).click();
      await page.getByText('Plugin activated.').waitFor();
    },
    updatePlugin: async (zip) => {
      await upload(zip);
      await page.getByRole('link', { name: 'Replace current with uploaded' }).click();
      await page.getByText('Plugin updated successfully.').waitFor();
    },
    activatePlugin: async () => {
      await choose('activate');
      await page.getByText('Plugin activated.').waitFor();
    },
    deactivatePlugin: async () => {
      await choose('deactivate');
      await page.getByText('Plugin deactivated.').waitFor();
    },
    deletePlugin: async () => {
      page.once('dialog', (dialog) => dialog.accept());
      await choose('delete');
      await page.getByText('was successfully deleted').waitFor();
    },
    saveSettings: async () => {
      await page.click('#submit');
      await page.getByText('Settings saved.').waitFor();
    },
  };
}

/** The block editor. */
function editor(page, open) {
  return {
    openEditor: async (path) => {
      await open(path);
      await page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId());
      await page.evaluate(() =>
        window.wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false),
      );
      await page.locator('.edit-post-header, .editor-header').first().waitFor();
    },
    /** The document with the blocks: a frame in newer versions. */
    canvas: async () => {
      const blocks = '.block-editor-block-list__layout';
      await page.waitForFunction(
        (blocks) =>
          [document, window['editor-canvas']?.document].some((place) => place?.querySelector(blocks)),
        blocks,
      );
      return page.frame('editor-canvas') ?? page.mainFrame();
    },
    insertBlock: async (title) => {
      const toggle = page.getByRole('button', { name: /block inserter/i }).first();
      await toggle.click();
      await page.getByPlaceholder('Search').first().fill(title);
      await page.getByRole('option').filter({ hasText: title }).click();
      await toggle.click();
    },
    /** @param name `block` for the selected block, `document` for the post. */
    openSidebar: (name) =>
      page.evaluate(
        (name) => window.wp.data.dispatch('core/edit-post').openGeneralSidebar(`edit-post/${name}`),
        name,
      ),
    /** Saves the post as a click on the button does, and returns its URL. */
    savePost: async () => {
      await page.evaluate(() => window.wp.data.dispatch('core/editor').savePost());
      assert.ok(await page.evaluate(() => window.wp.data.select('core/editor').didPostSaveRequestSucceed()));
      return page.evaluate(() => window.wp.data.select('core/editor').getPermalink());
    },
  };
}
