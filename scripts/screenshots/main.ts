/**
 * npm run screenshots -- [FOLDER] [--only PATTERN]: starts the product with the demo data and takes every screen in light
 * and dark, wide and narrow, into FOLDER (default screenshots/); a chosen few also go to docs/screenshots.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../tests/kit/browser.ts';
import { openPhones, writeAs } from '../../tests/kit/people.ts';
import { startStack, type Stack } from '../../tests/kit/stack.ts';
import { takeScreenshots } from './take-screenshots.ts';

const talks: readonly [customer: string, text: string][] = [['Anna Schmidt', 'price'], ['Oliver Hughes', 'Where is my order?'], ['Priya Nair', 'talk to a person']];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const docsFolder = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');
mkdirSync(docsFolder, { recursive: true });
const stack = await startStack({ ui: true, log: say });
const browser = await launchBrowser();
try {
  await talk(stack);
  await takeScreenshots(browser, stack, { folder: resolve(positionals[0] ?? 'screenshots'), docsFolder, only: values.only === undefined ? undefined : new RegExp(values.only), say });
} finally {
  await browser.close();
  await stack.stop();
}

/** Customers write, so that the inbox has something to show. */
async function talk(stack: Stack): Promise<void> {
  const phones = await openPhones(browser, stack);
  for (const [customer, text] of talks) await writeAs(phones, customer, text).catch((error: unknown) => say(`${customer}: ${String(error)}`));
  await phones.waitForTimeout(4000);
  await phones.context().close();
}
