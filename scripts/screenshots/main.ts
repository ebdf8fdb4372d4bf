/**
 * npm run screenshots -- [FOLDER] [--only PATTERN]: starts the product with the demo data and takes every screen in light
 * and dark, wide and narrow, into FOLDER (default screenshots/); a chosen few also go to docs/screenshots.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../tests/kit/browser.ts';
import { startStack } from '../../tests/kit/stack.ts';
import { takeScreenshots } from './take-screenshots.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const docsFolder = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');
mkdirSync(docsFolder, { recursive: true });
const stack = await startStack({ ui: true, log: say });
const browser = await launchBrowser();
try {
  await takeScreenshots(browser, stack, { folder: resolve(positionals[0] ?? 'screenshots'), docsFolder, only: values.only === undefined ? undefined : new RegExp(values.only), say });
} finally {
  await browser.close();
  await stack.stop();
}
