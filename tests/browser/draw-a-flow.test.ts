import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../kit/browser.ts';
import { expectAccessible } from '../kit/expect-accessible.ts';
import { FlowCanvas } from '../kit/flow-canvas.ts';
import { logIn, openPhones } from '../kit/people.ts';
import { useStack } from '../kit/use-stack.ts';

const stack = useStack({ ui: true });
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await logIn(browser, stack(), 'marketer');
  await page.setViewportSize({ width: 1760, height: 1000 });
});

afterAll(async () => {
  await browser?.close();
});

it('draws keyword, buttons, ask and reply with the mouse, publishes, and the phone is answered', async () => {
  await page.goto(`${stack().apiUrl}/flows`);
  await page.getByRole('button', { name: 'New flow' }).click();
  await page.keyboard.type('Tents');
  await page.getByRole('radio', { name: /^Blank/ }).click();
  await page.getByRole('button', { name: 'Create flow' }).click();
  await page.locator('[data-step-type=keyword]').waitFor();

  const canvas = new FlowCanvas(page);
  const keyword = await canvas.drop('keyword', 440, 240);
  await canvas.type('Words', 'tents');
  await page.keyboard.press('Enter');

  const buttons = await canvas.drop('send-buttons', 780, 240);
  await canvas.type('Text', 'Which kind of tent?');
  await canvas.type('Title', 'Light');
  await page.getByRole('button', { name: 'Add button' }).click();
  await page.getByLabel('Title', { exact: true }).nth(1).click();
  await page.keyboard.type('Roomy');

  const ask = await canvas.drop('ask', 1120, 240);
  await canvas.type('Question', 'For how many people?');

  const reply = await canvas.drop('send-text', 1120, 640);
  await canvas.type('Text', 'Thank you, we will look for one.');

  await canvas.connect(keyword, 'next', buttons);
  const [light] = await buttons.locator('[data-handle^="choice:"]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-handle') ?? ''));
  await canvas.connect(buttons, light ?? '', ask);
  await canvas.connect(ask, 'answer', reply);
  await canvas.connect(ask, 'no_reply', reply);

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Live', { exact: true }).first().waitFor();

  await expectAccessible(page);

  const phones = await openPhones(browser, stack());
  const phone = phones.getByRole('region', { name: 'Phone of Anna Schmidt' });
  const say = async (text: string): Promise<void> => {
    await phone.getByRole('textbox', { name: 'Message' }).fill(text);
    await phones.keyboard.press('Enter');
  };
  await say('tents');
  await phone.getByRole('button', { name: 'Light' }).click();
  await phone.getByText('For how many people?').waitFor();
  await say('4');
  await phone.getByText('Thank you, we will look for one.').waitFor();
  expect(await phone.getByText('Which kind of tent?').count()).toBeGreaterThan(0);
});
