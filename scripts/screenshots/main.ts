/**
 * npm run screenshots -- [FOLDER] [--only PATTERN] [--language ar] [--sizes wide,narrow,1280,1920]: starts the product, lets
 * its demo shop have a busy day, and takes every screen in light and dark into FOLDER (default screenshots/). In English, a
 * chosen few also go to docs/screenshots.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../tests/kit/browser.ts';
import { startStack } from '../../tests/kit/stack.ts';
import { liveADay } from './demo-day/live-a-day.ts';
import { takeScreenshots } from './take-screenshots.ts';

const known = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 }, 1280: { width: 1280, height: 800 }, 1920: { width: 1920, height: 1080 } } as const;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' }, language: { type: 'string', default: 'en' }, sizes: { type: 'string', default: 'wide,narrow' } } });
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const sizes = Object.fromEntries(values.sizes.split(',').map((name) => [name, known[name as keyof typeof known]]));
if (Object.values(sizes).includes(undefined as never)) throw new Error(`Sizes are ${Object.keys(known).join(', ')}.`);
const docsFolder = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');
mkdirSync(docsFolder, { recursive: true });
const stack = await startStack({ ui: true, log: say });
const browser = await launchBrowser();
try {
  const day = await liveADay(browser, stack, say);
  const failed = await takeScreenshots(browser, stack, day, {
    folder: resolve(positionals[0] ?? 'screenshots'),
    docsFolder: values.language === 'en' ? docsFolder : undefined,
    only: values.only === undefined ? undefined : new RegExp(values.only),
    language: values.language,
    sizes,
    themes: ['light', 'dark'],
    say,
  });
  for (const line of failed) say(`not as it should be: ${line}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await stack.stop();
}
