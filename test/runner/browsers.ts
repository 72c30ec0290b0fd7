/** Finds the browsers of this machine; fetches a Chromium where that is possible without asking. */
import { execFileSync, execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The trimmed output of a shell command, or '' when it fails. */
function ask(command: string): string {
  try {
    return execSync(command, { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return '';
  }
}

/** The first of these programs that is there and starts: Ubuntu's `chromium-browser` may be an empty shell. */
function installed(...names: string[]): string {
  return (
    names.map((name) => ask(`command -v ${name}`)).find((path) => path && ask(`"${path}" --version`)) ?? ''
  );
}

const systemChromium = (): string =>
  installed('chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser') ||
  [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].find((path) => existsSync(path)) ||
  '';

async function playwrightChromium(): Promise<string> {
  const { chromium } = await import('playwright-core');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : '';
}

/** Debian only: Ubuntu's package is a pointer to a snap, which containers cannot run. */
function aptChromium(): string {
  const debian =
    existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!debian || process.getuid?.() !== 0) return '';
  console.log('No browser found: installing Debian’s chromium package (about a minute).');
  return ask('apt-get update && apt-get install -y --no-install-recommends chromium') && systemChromium();
}

/** A headless Chromium from the npm registry, for x64 Linux machines without root. */
async function npmChromium(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return '';
  // Set before the import, this makes the package unpack its own NSS and expat libraries as well.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const name = '@sparticuz/chromium';
  try {
    if (!existsSync(`node_modules/${name}`)) {
      console.log('No browser found: fetching a headless Chromium from npm (67 MB).');
      execFileSync('npm', ['install', '--no-save', '--no-audit', '--ignore-scripts', `${name}@153.0.0`], {
        stdio: 'ignore',
      });
    }
    const chromium = (await import(name)) as { default: { executablePath(): Promise<string> } };
    return await chromium.default.executablePath();
  } catch {
    return '';
  }
}

export async function findChromium(): Promise<string> {
  const path =
    process.env.CHROME_PATH ||
    systemChromium() ||
    (await playwrightChromium()) ||
    aptChromium() ||
    (await npmChromium());
  if (path) return path;
  throw new Error(
    'The tests need Chromium or Chrome: install one (on Debian: apt-get install chromium), or set CHROME_PATH to its program file.',
  );
}

export const findFirefox = (): string => process.env.FIREFOX_PATH || installed('firefox-esr', 'firefox');

/** The small browser that comes with Debian's WebKitGTK, if everything that drives it is there too. */
export const findWebKit = (): string =>
  ask('command -v WebKitWebDriver') && (process.env.DISPLAY || ask('command -v Xvfb'))
    ? ask("dpkg -L libwebkit2gtk-4.1-0 | grep '/MiniBrowser$'")
    : '';
