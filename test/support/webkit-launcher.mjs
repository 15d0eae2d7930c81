// Launches WebKit for the test runner: WebKitGTK's MiniBrowser, through WebDriver, on a virtual display.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { webkitPaths } from '../../scripts/browsers.mjs';

/**
 * Timeout for a start, in milliseconds. The driver or the browser sometimes hangs between pages and is then restarted.
 */
const START_TIMEOUT = 20_000;

/** WebDriver key codes (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const KEYS = {
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
};

/** A browser launcher for @web/test-runner-core. */
export function webkitLauncher() {
  const sessions = new Map();
  let display;
  let driver;

  const end = () => {
    driver?.process.kill();
    display?.process.kill();
  };
  // Ctrl-C ends the runner before it calls `stop`.
  process.once('exit', end);

  async function start(id, url) {
    driver ??= await startDriver(display);
    const options = { binary: display.browser, args: ['--automation'] };
    const capabilities = { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } };
    const { sessionId } = await driver.command('POST', '/session', { capabilities });
    sessions.set(id, sessionId);
    await driver.command('POST', `/session/${sessionId}/url`, { url });
  }

  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,

    async initialize() {
      const { driver: command, xvfb, browser } = webkitPaths();
      display = { ...(await startXvfb(xvfb)), command, browser };
    },

    async startSession(id, url) {
      try {
        await start(id, url);
      } catch (error) {
        console.warn(`WebKit did not start (${error.message}). Trying again with a new driver.`);
        driver?.process.kill('SIGKILL');
        driver = undefined;
        await start(id, url);
      }
    },

    isActive: (id) => sessions.has(id),

    getBrowserUrl: (id) => driver.command('GET', `/session/${sessions.get(id)}/url`),

    /** Holds all keys except the last one, presses that, and releases them. */
    async press(id, names) {
      const keys = names.map((name) => KEYS[name] ?? name);
      const down = keys.map((value) => ({ type: 'keyDown', value }));
      const up = keys.map((value) => ({ type: 'keyUp', value })).reverse();
      const actions = [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }];
      await driver.command('POST', `/session/${sessions.get(id)}/actions`, { actions });
    },

    /** Evaluates an expression on the page. */
    evaluate(id, expression) {
      const script = `return ${expression}`;
      return driver.command('POST', `/session/${sessions.get(id)}/execute/sync`, { script, args: [] });
    },

    async stopSession(id) {
      const session = sessions.get(id);
      sessions.delete(id);
      if (session) await driver?.command('DELETE', `/session/${session}`).catch(() => undefined);
      return {};
    },

    async stop() {
      await Promise.all([...sessions.keys()].map((id) => this.stopSession(id)));
      end();
    },
  };
}

async function startDriver({ command, number }) {
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: `:${number}`,
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    NO_AT_BRIDGE: '1',
  };
  const service = spawn(command, [`--port=${port}`], { env, stdio: 'ignore' });
  const driver = { process: service, command: (...args) => ask(port, ...args) };
  await answering(driver);
  return driver;
}

/** A new connection for each command, because the driver may close one while the next command is sent. */
async function ask(port, method, path, body) {
  const sent = request({ port, method, path, agent: false, timeout: START_TIMEOUT });
  sent.on('timeout', () => sent.destroy(new Error(`${method} ${path} took too long`)));
  // Errors before the response are handled below; later ones are ignored.
  sent.on('error', () => undefined);
  sent.end(body && JSON.stringify(body));
  const [response] = await once(sent, 'response');
  const { value } = JSON.parse(await text(response));
  if (response.statusCode !== 200)
    throw new Error(`WebKitWebDriver: ${value?.message ?? response.statusCode}`);
  return value;
}

/** Xvfb selects a free display and writes its number to the pipe. */
function startXvfb(command) {
  const child = spawn(command, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3].once('data', (data) => resolve({ process: child, number: String(data).trim() }));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answering(driver) {
  for (let tries = 0; tries < 100; tries++) {
    const status = await driver.command('GET', '/status').catch(() => undefined);
    if (status) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not respond.');
}
