import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../scripts/test/find-browser.ts';

/** Flags that keep Chromium from calling home and make it run as root and in containers. */
const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A microphone that hums, for voice messages.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

/** Starts the browser that "npm test" found or installed. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('There is no Chromium on this machine; "npm test" installs one.');
  return chromium.launch({ executablePath, args: flags });
}
