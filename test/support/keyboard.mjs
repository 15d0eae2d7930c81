/** A test runner plugin with the command `press`, which presses real keys in each browser. */
export function keyboard() {
  return {
    name: 'keyboard',
    async executeCommand({ command, payload, session: { browser, id } }) {
      if (command !== 'press') return undefined;
      if (browser.type === 'webkit') await browser.press(id, payload);
      else await pressed(browser.getPage(id), payload);
      return true;
    },
  };
}

/** @param {string[]} keys The keys to hold, and last the key to press. */
async function pressed({ keyboard }, keys) {
  const held = keys.slice(0, -1);
  for (const key of held) await keyboard.down(key);
  await keyboard.press(keys.at(-1));
  for (const key of held.reverse()) await keyboard.up(key);
}
