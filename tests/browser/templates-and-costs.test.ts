import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import { pageStays } from '../kit/page-stays.ts';
import { logIn, writeAs } from '../kit/people.ts';
import { ProductApi } from '../kit/product-api.ts';
import { useDesk } from '../kit/use-desk.ts';
import { useStack } from '../kit/use-stack.ts';

const stack = useStack({ ui: true });
const desk = useDesk(stack);
const customer = 'Anna Schmidt';
let api: ProductApi;
let office: Page;

beforeAll(async () => {
  api = await ProductApi.open(stack());
  office = await logIn(desk().browser, stack(), 'administrator');
});
afterAll(() => api?.close());

it('a template is written with the customer’s view beside it, corrected at the field, submitted and approved', async () => {
  await office.goto(`${stack().apiUrl}/templates/new`);
  await office.getByLabel('Name', { exact: true }).fill('parcel ready');
  const text = office.getByLabel('Text of the message');
  await text.fill('{{1}} has a parcel');
  await office.getByRole('button', { name: 'Submit for review' }).click();
  await office.getByText('A variable may not stand at the beginning or the end of the text.').waitFor();
  await text.fill('Good news for {{1}}: your *parcel* lies ready in our shop, see you soon.');
  await office.getByLabel('Example for {{1}}').fill('Ms Moss');
  await office.getByRole('button', { name: 'Add button' }).click();
  await office.getByLabel('Text on the button').fill('I am coming');
  const preview = office.locator('[data-template-preview]');
  await preview.getByText('Good news for Ms Moss').waitFor();
  expect(await preview.locator('strong').textContent()).toBe('parcel');
  await preview.getByText('I am coming').waitFor();
  await office.getByRole('button', { name: 'Submit for review' }).click();
  // The review takes a few seconds; its webhook changes the page that is open.
  await office.getByText('Approved', { exact: true }).first().waitFor();
  await office.getByText('Status: In review → Approved').waitFor();
});

it('it is sent from the inbox, its price stands at the message and in the costs', async () => {
  const { phones } = desk();
  const phone = await writeAs(phones, customer, 'hello');
  await office.goto(`${stack().apiUrl}/inbox`);
  const openThread = async (): Promise<void> => {
    await office.getByRole('listitem').filter({ hasText: customer }).getByRole('link').click();
    await office.waitForURL(/\/inbox\/.+/);
    await office.getByRole('textbox', { name: 'Reply' }).waitFor();
  };
  expect(await pageStays(office, openThread)).toBe(true);
  const conversationId = decodeURIComponent(new URL(office.url()).pathname.split('/').at(-1) ?? '');
  // As if the customer had written the day before yesterday.
  await ConversationModel.updateOne({ _id: conversationId }, { $set: { windowExpiresAt: new Date(Date.now() - 86_400_000) } });
  await office.reload();
  await office.getByRole('combobox', { name: 'Choose a template' }).click();
  await office.getByRole('option', { name: /parcel_ready/ }).click();
  await office.locator('[data-template-preview]').getByText('your parcel lies ready').waitFor();
  await office.getByText(/Expected price: (US)?\$0\.055/).waitFor();
  await office.getByRole('button', { name: 'Send template' }).click();
  await phone.getByText('lies ready in our shop').waitFor();
  const sent = office.locator('[data-direction=out][data-type=template]').last();
  await sent.locator('[data-template-preview]').getByText('I am coming').waitFor();
  await expect.poll(() => sent.locator('[data-message-cost]').textContent()).toMatch(/0\.055/);

  await office.goto(`${stack().apiUrl}/costs`);
  await office.getByRole('table', { name: 'Category' }).getByText('Utility').waitFor();
  await office.getByText('As forecast').waitFor();
});

it('a price list is imported after its changes were seen', async () => {
  await office.goto(`${stack().apiUrl}/costs/prices`);
  await office.getByText('As each account is billed (EUR)').waitFor();
  await office.getByRole('button', { name: 'Import price list' }).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByLabel('Price list', { exact: true }).fill('market,marketing\nDE,much');
  await dialog.getByLabel('Valid from').fill('2027-01-01');
  await dialog.getByLabel('Source').fill('Contract of December');
  await dialog.getByRole('button', { name: 'Show changes' }).click();
  await dialog.getByText('Line 2: "much" in the column marketing is not a price.').waitFor();
  await dialog.getByLabel('Price list', { exact: true }).fill('Meta rate card\nMarket,Currency,Marketing\nGermany,$US,0.14\nGermany,EUR,0.12');
  await dialog.getByRole('button', { name: 'Show changes' }).click();
  await dialog.getByRole('row', { name: /Germany.*0\.1365.*0\.14/ }).waitFor();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await office.getByText('Contract of December').waitFor();
});
