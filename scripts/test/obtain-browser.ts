import { join } from 'node:path';
import type { Log } from '../engines/cache.ts';
import { findOnPath, runTool } from '../engines/run-tool.ts';
import { projectDir } from '../start/project-dir.ts';
import { findBrowser } from './find-browser.ts';

const INSTALL_TIMEOUT_MS = 10 * 60_000;
/** Chromium with fonts for the scripts that the tests write in. */
const debianPackages = ['chromium', 'fonts-noto-core', 'fonts-noto-color-emoji'];

/** Finds a Chromium or installs one: from the system's packages where we may, otherwise Playwright's. Throws with all reasons if neither works. */
export async function obtainBrowser(log: Log): Promise<string> {
  const found = findBrowser();
  if (found !== undefined) return found;
  const reasons: string[] = [];
  for (const way of [fromDebian, fromPlaywright]) {
    const reason = await way(log);
    const installed = findBrowser();
    if (installed !== undefined) return installed;
    reasons.push(reason);
  }
  throw new Error(`No Chromium for the browser tests: ${reasons.join('; ')}. Install Chromium, or set PARLEY_CHROMIUM to one.`);
}

async function fromDebian(log: Log): Promise<string> {
  const apt = findOnPath('apt-get');
  if (apt === undefined) return 'this system has no apt-get';
  if (process.getuid?.() !== 0) return 'apt-get needs root';
  log('installing Chromium with apt-get');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...debianPackages]]) {
    const { code, output } = await runTool(apt, args, { env, timeoutMs: INSTALL_TIMEOUT_MS });
    if (code !== 0) return `apt-get ${args[0]} failed (${lastLine(output)})`;
  }
  return 'apt-get installed no chromium';
}

async function fromPlaywright(log: Log): Promise<string> {
  log("downloading Playwright's Chromium");
  const cli = join(projectDir, 'node_modules', 'playwright-core', 'cli.js');
  const { code, output } = await runTool(process.execPath, [cli, 'install', 'chromium'], { timeoutMs: INSTALL_TIMEOUT_MS });
  return code === 0 ? "Playwright's Chromium was not found after its download" : `Playwright's Chromium cannot be downloaded (${lastLine(output)})`;
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim() ?? '';
}
