/**
 * A test runner launcher for WebKitGTK's MiniBrowser, spoken to through WebDriver. It calls itself 'playwright' and
 * its page has Playwright's shape, so that `sendKeys`, `sendMouse` and `setViewport` of @web/test-runner-commands work.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserLauncher } from '@web/test-runner';

type Action = Record<string, unknown>;
type Button = { button?: 'left' | 'middle' | 'right' };

/** WebDriver's code points for the keys that have no character. */
const keyCodes: Record<string, string> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
};
const buttons = { left: 0, middle: 1, right: 2 };

const keyDown = (key: string): Action => ({ type: 'keyDown', value: keyCodes[key] ?? key });
const keyUp = (key: string): Action => ({ type: 'keyUp', value: keyCodes[key] ?? key });
const moveTo = (x: number, y: number): Action => ({ type: 'pointerMove', x, y, duration: 0 });
const press = (type: 'pointerDown' | 'pointerUp', options?: Button): Action => ({
  type,
  button: buttons[options?.button ?? 'left'],
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Starts a virtual screen and resolves to its name. */
async function startScreen(): Promise<[ChildProcess, string]> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    xvfb.once('error', reject);
    xvfb.stdio[3]!.once('data', resolve);
  });
  return [xvfb, `:${String(number).trim()}`];
}

export function webkitLauncher(binary: string): BrowserLauncher {
  let profile = '';
  let screen: ChildProcess | undefined;
  let driver: ChildProcess | undefined;
  let address = '';
  let session = '';
  let active: string | undefined;
  let started: Promise<void> | undefined;

  async function call<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body: object = {}): Promise<T> {
    const response = await fetch(address + path, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { value: T & { error: string; message: string } };
    if (!response.ok) throw new Error(`WebDriver ${path}: ${value.error}: ${value.message}`);
    return value;
  }
  const post = <T>(path: string, body?: object): Promise<T> =>
    call<T>('POST', `/session/${session}${path}`, body);
  const get = <T>(path: string): Promise<T> => call<T>('GET', `/session/${session}${path}`);
  const keys = (...actions: Action[]): Promise<void> =>
    post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const mouse = (...actions: Action[]): Promise<void> =>
    post('/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });

  async function resize(width: number, height: number): Promise<void> {
    const [w, h] = await post<[number, number]>('/execute/sync', {
      script: 'return [innerWidth, innerHeight]',
      args: [],
    });
    if (w === width && h === height) return;
    const rect = await get<{ width: number; height: number }>('/window/rect');
    await post('/window/rect', { width: rect.width + width - w, height: rect.height + height - h });
    throw new Error(`The window is ${w} x ${h} and will not become ${width} x ${height}.`);
  }

  const page = {
    keyboard: {
      type: (text: string) => keys(...[...text].flatMap((char) => [keyDown(char), keyUp(char)])),
      down: (key: string) => keys(keyDown(key)),
      up: (key: string) => keys(keyUp(key)),
      press(combination: string) {
        const parts = combination.split('+');
        return keys(...parts.map(keyDown), ...parts.reverse().map(keyUp));
      },
    },
    mouse: {
      move: (x: number, y: number) => mouse(moveTo(x, y)),
      down: (options?: Button) => mouse(press('pointerDown', options)),
      up: (options?: Button) => mouse(press('pointerUp', options)),
      click: (x: number, y: number, options?: Button) =>
        mouse(moveTo(x, y), press('pointerDown', options), press('pointerUp', options)),
    },
    /** Each try measures what the one before it changed. The window is never narrower than 334 px: use an iframe there. */
    async setViewportSize({ width, height }: { width: number; height: number }): Promise<void> {
      for (let tries = 8; ; tries--) {
        try {
          return await resize(width, height);
        } catch (error) {
          if (tries === 0) throw error;
          await sleep(30);
        }
      }
    },
    emulateMedia(): Promise<void> {
      return Promise.reject(new Error('emulateMedia is not available in WebKitGTK'));
    },
  };

  async function start(): Promise<void> {
    profile = mkdtempSync(join(tmpdir(), 'webkit-'));
    mkdirSync(join(profile, 'gtk-3.0'));
    writeFileSync(join(profile, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      XDG_CONFIG_HOME: profile,
      XDG_CACHE_HOME: profile,
      XDG_DATA_HOME: profile,
    };
    if (!env.DISPLAY) [screen, env.DISPLAY] = await startScreen();
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    driver = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
    for (let tries = 200; ; tries--) {
      try {
        await call('GET', '/status');
        break;
      } catch (error) {
        if (tries === 0) throw error;
        await sleep(50);
      }
    }
    const { sessionId } = await call<{ sessionId: string }>('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          pageLoadStrategy: 'none',
          // Without --full-screen the tool bar keeps the window at least 447 px wide.
          'webkitgtk:browserOptions': { binary, args: ['--automation', '--full-screen'] },
        },
      },
    });
    session = sessionId;
  }

  const launcher = {
    name: 'WebKitGTK',
    type: 'playwright',
    concurrency: 1,
    getPage: () => page,
    isActive: (id: string) => id === active,
    getBrowserUrl: () => get<string>('/url'),
    async startSession(id: string, url: string) {
      await (started ??= start());
      active = id;
      await page.setViewportSize({ width: 800, height: 600 });
      await post('/url', { url });
    },
    async stopSession() {
      active = undefined;
      await post('/url', { url: 'about:blank' });
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no debug mode')),
    async stop() {
      if (session) await call('DELETE', `/session/${session}`).catch(() => {});
      driver?.kill();
      screen?.kill();
      // The browser writes to its profile until it is gone.
      if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
    },
  };
  return launcher;
}
