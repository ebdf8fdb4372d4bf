import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { launchBrowser } from '../kit/browser.ts';
import { logIn, openPhones } from '../kit/people.ts';
import { useStack } from '../kit/use-stack.ts';

const stack = useStack({ ui: true });
let browser: Browser;
let phones: Page;
let agent: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  phones = await openPhones(browser, stack());
  agent = await logIn(browser, stack(), 'agent');
});

afterAll(async () => {
  await browser?.close();
});

it('says of a message why it was answered by this flow', async () => {
  const phone = phones.getByRole('region', { name: 'Phone of Anna Schmidt' });
  await phone.getByRole('textbox', { name: 'Message' }).fill('price');
  await phones.keyboard.press('Enter');
  await phone.getByRole('button', { name: 'Delivery' }).waitFor();
  await agent.getByRole('listitem').filter({ hasText: 'Anna Schmidt' }).getByRole('link').click();
  const message = agent.locator('[data-direction=in]').filter({ hasText: 'price' }).first();
  await message.hover();
  await message.getByRole('button', { name: 'Why this answer?' }).click();
  const dialog = agent.getByRole('dialog', { name: 'Why this answer?' });
  await dialog.getByText(/^Answered by/).waitFor();
  await dialog.getByText('Started', { exact: true }).first().waitFor();
});
