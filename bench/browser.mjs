// Controls Chromium through its own protocol (https://chromedevtools.github.io/devtools-protocol/). Test tools add
// their own work to every page, which would be measured, too.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, chromiumPath } from '../scripts/browsers.mjs';

const FLAGS = ['--headless=new', '--remote-debugging-pipe', '--no-default-browser-check'];

export async function launch() {
  const profile = await mkdtemp(join(tmpdir(), 'related-posts-bench-'));
  const child = spawn(chromiumPath(), [...CHROMIUM_FLAGS, ...FLAGS, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const { send, on } = protocol(child.stdio[3], child.stdio[4]);
  const close = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await send('Browser.close');
    await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    send,
    close,
    trace: tracing(send, on),
    open: (throttle, network) => open(send, throttle, network),
  };
}

/** Messages are JSON, each terminated by a zero byte. */
function protocol(to, from) {
  const answers = new Map();
  const listeners = new Map();
  let last = 0;
  let rest = '';
  from.setEncoding('utf8').on('data', (data) => {
    const messages = (rest + data).split('\0');
    rest = messages.pop();
    for (const { id, method, params, result, error } of messages.map((message) => JSON.parse(message))) {
      if (method) listeners.get(method)?.(params);
      else if (error) answers.get(id).reject(new Error(error.message));
      else answers.get(id).resolve(result);
    }
  });
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      answers.set(++last, { resolve, reject });
      to.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
  return { send, on: (method, listener) => listeners.set(method, listener) };
}

/** Opens an empty page with CPU throttling; with network emulation, also with an empty cache. */
async function open(send, throttle, network) {
  const context = network && (await send('Target.createBrowserContext'));
  const { targetId } = await send('Target.createTarget', { url: 'about:blank', ...context });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  if (network) {
    await send('Network.enable', {}, sessionId);
    await send('Network.emulateNetworkConditions', network, sessionId);
  }
  await send('Emulation.setCPUThrottlingRate', { rate: throttle }, sessionId);
  return {
    goto: (url) => send('Page.navigate', { url }, sessionId),
    heap: async () => (await send('Runtime.getHeapUsage', {}, sessionId)).usedSize,
    close: () =>
      context ? send('Target.disposeBrowserContext', context) : send('Target.closeTarget', { targetId }),
  };
}

function tracing(send, on) {
  return async function trace(includedCategories, act) {
    const events = [];
    on('Tracing.dataCollected', ({ value }) => events.push(...value));
    const complete = new Promise((resolve) => on('Tracing.tracingComplete', resolve));
    const traceConfig = { includedCategories, excludedCategories: ['*'] };
    await send('Tracing.start', { traceConfig, transferMode: 'ReportEvents' });
    await act();
    await send('Tracing.end');
    await complete;
    return events;
  };
}
