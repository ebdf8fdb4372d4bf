import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findOnPath } from '../engines/run-tool.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const macApps = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** A Chromium for the browser tests: the one of `PARLEY_CHROMIUM`, one that is installed, or Playwright's own; undefined if there is none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env['PARLEY_CHROMIUM']) return env['PARLEY_CHROMIUM'];
  for (const name of names) {
    const path = findOnPath(name, env);
    if (path !== undefined) return path;
  }
  return [...macApps, chromium.executablePath()].find((path) => path !== '' && existsSync(path));
}
