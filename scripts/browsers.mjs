// Finds browsers for tests and benchmarks, and installs them if necessary.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Disables background requests, and the sandbox if it isn't available to root. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const CHROMIUM_NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];

const CHROMIUM_PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((place) =>
      join(process.env[folder] ?? '', place),
    ),
  ),
};

const FIREFOX_PLACES = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: [join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox\\firefox.exe')],
};

/** Returns the path of Chrome, Chromium or Edge: `CHROME_PATH`, an installed browser, or a new installation. */
export function chromiumPath() {
  return (
    findChromium() ??
    (downloadChromium() || fromDebian(['chromium']) ? findChromium() : undefined) ??
    missing('Chrome, Chromium or Edge', 'Install one of them, or set CHROME_PATH to its path.')
  );
}

export function firefoxPath() {
  const find = () => process.env.FIREFOX_PATH ?? findOne(FIREFOX_NAMES, FIREFOX_PLACES);
  return (
    find() ??
    (fromDebian(['firefox-esr']) ? find() : undefined) ??
    missing('Firefox', 'Install it, or set FIREFOX_PATH to its path.')
  );
}

/** Returns the paths of WebKitGTK's driver, its browser, and a virtual display. */
export function webkitPaths() {
  const find = () => {
    const paths = { driver: onPath('WebKitWebDriver'), xvfb: onPath('Xvfb'), browser: miniBrowser() };
    return Object.values(paths).every(Boolean) ? paths : undefined;
  };
  return (
    find() ??
    (fromDebian(['webkit2gtk-driver', 'xvfb']) ? find() : undefined) ??
    missing('WebKitGTK', "Install Debian's packages webkit2gtk-driver and xvfb (or their like).")
  );
}

function findChromium() {
  const downloaded = chromium.executablePath();
  return (
    process.env.CHROME_PATH ??
    findOne(CHROMIUM_NAMES, CHROMIUM_PLACES) ??
    (existsSync(downloaded) ? downloaded : undefined)
  );
}

function findOne(names, places) {
  return (
    names.map(onPath).find(Boolean) ?? (places[process.platform] ?? []).find((place) => existsSync(place))
  );
}

export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((place) => existsSync(place));
}

/** MiniBrowser is not in PATH but in a library folder named after the architecture and version. */
function miniBrowser() {
  const found = spawnSync('find', ['/usr/lib', '/usr/libexec', '-name', 'MiniBrowser', '-type', 'f'], {
    encoding: 'utf8',
  });
  return found.stdout?.split('\n').find(Boolean);
}

function downloadChromium() {
  console.log('Chrome, Chromium or Edge not found. Downloading Chromium …');
  const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '../cli.js');
  return run(process.execPath, [cli, 'install', 'chromium']) && existsSync(chromium.executablePath());
}

export function fromDebian(packages) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  console.log(`Installing ${packages.join(', ')} …`);
  return (
    run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', ...packages])
  );
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

function missing(name, advice) {
  throw new Error(`${name} was not found and could not be installed. ${advice}`);
}
