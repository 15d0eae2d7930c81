// WebKit for the test runner: WebKitGTK's MiniBrowser through its own WebDriver, on a display of its own.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { webkitPaths } from '../../scripts/browsers.mjs';

/** A browser launcher as @web/test-runner-core has it. */
export function webkitLauncher() {
  const processes = [];
  let driver;
  const sessions = new Map();

  async function command(method, path, body) {
    const response = await fetch(`${driver}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver: ${value?.message ?? response.status}`);
    return value;
  }

  const end = () => {
    for (const one of processes) one.kill();
  };
  // Ctrl-C ends the runner before it gets round to `stop`.
  process.once('exit', end);

  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,

    async initialize() {
      const { driver: command, xvfb, browser } = webkitPaths();
      const display = await startXvfb(xvfb);
      processes.push(display.process);
      const port = await freePort();
      const env = {
        ...process.env,
        DISPLAY: `:${display.number}`,
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        NO_AT_BRIDGE: '1',
      };
      const service = spawn(command, [`--port=${port}`], { env, stdio: 'ignore' });
      processes.push(service);
      driver = `http://127.0.0.1:${port}`;
      await answering(driver);
      this.browser = browser;
    },

    async startSession(id, url) {
      const options = { binary: this.browser, args: ['--automation'] };
      const capabilities = {
        alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options },
      };
      const { sessionId } = await command('POST', '/session', { capabilities });
      sessions.set(id, sessionId);
      await command('POST', `/session/${sessionId}/url`, { url });
    },

    isActive: (id) => sessions.has(id),

    getBrowserUrl: (id) => command('GET', `/session/${sessions.get(id)}/url`),

    async stopSession(id) {
      const session = sessions.get(id);
      sessions.delete(id);
      if (session) await command('DELETE', `/session/${session}`).catch(() => undefined);
      return {};
    },

    async stop() {
      await Promise.all([...sessions.keys()].map((id) => this.stopSession(id)));
      end();
    },
  };
}

/** Xvfb finds a free display itself and writes its number to the pipe. */
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

async function answering(address) {
  for (let tries = 0; tries < 100; tries++) {
    const response = await fetch(`${address}/status`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer');
}
