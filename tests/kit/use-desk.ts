import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { logIn, openPhones } from './people.ts';
import type { Stack } from './stack.ts';

export interface Desk {
  readonly browser: Browser;
  /** The simulator's phone page. */
  readonly phones: Page;
  /** The product, with an agent logged in. */
  readonly agent: Page;
}

/** A customer's phones and an agent's inbox side by side, for all tests of a file. Call the result to get them. */
export function useDesk(stack: () => Stack): () => Desk {
  let desk: Desk | undefined;
  beforeAll(async () => {
    const browser = await launchBrowser();
    desk = { browser, phones: await openPhones(browser, stack()), agent: await logIn(browser, stack(), 'agent') };
  });
  afterAll(async () => {
    await desk?.browser.close();
  });
  return () => {
    if (desk === undefined) throw new Error('The desk is there only inside tests and hooks.');
    return desk;
  };
}
