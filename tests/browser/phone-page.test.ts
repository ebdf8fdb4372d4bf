import { createServer, type Server } from 'node:http';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSimulator, type Simulator } from '../../simulator/main.ts';
import { demoSeed } from '../../simulator/world/demo-seed.ts';
import { launchBrowser } from '../kit/browser.ts';
import { expectAccessible } from '../kit/expect-accessible.ts';

let simulator: Simulator;
let address: string;
let business: Server;
let browser: Browser;
let page: Page;
let lena: Locator;

const buttons = [{ type: 'reply', reply: { id: 'phones', title: 'Phones' } }, { type: 'reply', reply: { id: 'tablets', title: 'Tablets' } }];
const sections = [{ title: 'Berlin', rows: [{ id: 'zoo', title: 'Zoo', description: 'Until 20:00' }] }, { title: 'Hamburg', rows: [{ id: 'port', title: 'Port' }] }];

/** What the business answers to a text. */
const ANSWERS: Record<string, object> = {
  price: { type: 'interactive', interactive: { type: 'button', body: { text: 'What are you *looking* for?' }, action: { buttons } } },
  branches: { type: 'interactive', interactive: { type: 'list', body: { text: 'Where?' }, action: { button: 'Choose a branch', sections } } },
  photo: { type: 'image', image: { id: '77', caption: 'Our shop' } },
};

beforeAll(async () => {
  business = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      response.end('taken');
      const { entry } = JSON.parse(Buffer.concat(parts).toString()) as { entry: { changes: { value: { metadata: { phone_number_id: string }; messages?: Inbound[] } }[] }[] };
      for (const { value } of entry.flatMap((one) => one.changes)) for (const message of value.messages ?? []) void reply(value.metadata.phone_number_id, message);
    });
  });
  await new Promise<void>((resolve) => business.listen(0, '127.0.0.1', resolve));
  const bound = business.address();
  simulator = await createSimulator({
    seed: { ...demoSeed(), media: [{ id: '77', mimeType: 'image/png' }] },
    webhook: { url: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/`, appSecret: 'x' },
  });
  address = await simulator.listen(0);
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  await page.goto(address);
  await page.locator('.person', { hasText: 'Lena Fischer' }).click();
  lena = page.getByRole('region', { name: 'Phone of Lena Fischer' });
});

afterAll(async () => {
  await browser?.close();
  await simulator?.close();
  business?.close();
});

interface Inbound {
  id: string;
  from?: string;
  from_user_id: string;
  type: string;
  text?: { body: string };
}

async function reply(numberId: string, message: Inbound): Promise<void> {
  const graph = (body: object) =>
    fetch(`${address}/v24.0/${numberId}/messages`, { method: 'POST', headers: { authorization: 'Bearer x', 'content-type': 'application/json' }, body: JSON.stringify({ messaging_product: 'whatsapp', ...body }) });
  await graph({ status: 'read', message_id: message.id });
  const answer = ANSWERS[message.text?.body ?? ''];
  if (answer) await graph({ ...(message.from ? { to: `+${message.from}` } : { recipient: message.from_user_id }), ...answer });
}

async function say(phone: Locator, text: string): Promise<void> {
  await phone.getByRole('textbox', { name: 'Message' }).fill(text);
  await phone.getByRole('textbox', { name: 'Message' }).press('Enter');
}

const arrived = (type: string) => simulator.sim.world.messages.values().filter((message) => message.author === 'customer' && message.type === type);

it('a customer writes, gets buttons, taps one; the ticks show that the business has read', async () => {
  await say(lena, 'price');
  await lena.getByText('looking', { exact: true }).waitFor();
  await lena.getByRole('button', { name: 'Phones' }).click();
  await expect.poll(() => arrived('interactive')).toMatchObject([{ payload: { button_reply: { id: 'phones', title: 'Phones' } } }]);
  await expect.poll(() => lena.getByLabel('Read by the business').count()).toBe(2);
  // Whoever looks at the chat reads what arrives.
  await expect.poll(() => simulator.sim.world.messages.values().find((message) => message.author === 'business')?.status).toBe('read');
});

it('a list opens inside the phone and its row is sent', async () => {
  await say(lena, 'branches');
  await lena.getByRole('button', { name: 'Choose a branch' }).click();
  await lena.getByRole('radio', { name: 'Port' }).check();
  await lena.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => arrived('interactive').at(-1)?.payload).toMatchObject({ list_reply: { id: 'port', title: 'Port' } });
});

it('quotes, reacts, sends a file, a place and a voice message', async () => {
  await say(lena, 'photo');
  await lena.getByText('Our shop').waitFor();
  const bubble = lena.locator('.bubble-row[data-author=business]', { hasText: 'Our shop' });
  await bubble.hover();
  await bubble.getByRole('button', { name: 'Reply to this message' }).click();
  await say(lena, 'nice');
  await expect.poll(() => arrived('text').at(-1)).toMatchObject({ payload: { body: 'nice' }, quotes: expect.stringMatching(/^wamid/) });

  await bubble.hover();
  await bubble.getByRole('button', { name: 'React to this message' }).click();
  await page.getByRole('button', { name: '👍' }).click();
  await expect.poll(() => arrived('reaction').at(-1)?.payload).toMatchObject({ emoji: '👍' });

  await lena.locator('input[type=file]').setInputFiles({ name: 'résumé.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') });
  await expect.poll(() => arrived('image').at(-1)?.payload).toMatchObject({ mime_type: 'image/png' });
  await lena.getByRole('button', { name: 'Attach' }).click();
  await page.getByRole('menuitem', { name: 'Location' }).click();
  await expect.poll(() => arrived('location')).toHaveLength(1);
  await lena.getByRole('button', { name: 'Record a voice message' }).click();
  await lena.getByRole('button', { name: 'Send the voice message' }).click();
  await expect.poll(() => arrived('audio').at(-1)?.payload).toMatchObject({ voice: true, mime_type: 'audio/ogg; codecs=opus' });
});

it('without network nothing arrives and nothing leaves until it is back', async () => {
  await lena.getByRole('switch').click();
  await lena.getByText('Offline').waitFor();
  await say(lena, 'price');
  await lena.getByLabel('Waiting for network').waitFor();
  const before = await lena.getByRole('button', { name: 'Phones' }).count();
  await lena.getByRole('switch').click();
  await expect.poll(() => lena.getByRole('button', { name: 'Phones' }).count()).toBe(before + 1);
});

it('somebody known by user name only is added and answered on the other phone', async () => {
  await page.locator('.phone-unit:not([data-active])').getByRole('textbox', { name: 'Message' }).click();
  await page.getByRole('button', { name: 'Add customer' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('نور');
  await page.getByText('User name only').click();
  await page.getByRole('textbox', { name: 'User name' }).fill('noor.k');
  await page.getByRole('dialog').getByRole('button', { name: 'Add customer' }).click();
  const noor = page.getByRole('region', { name: 'Phone of نور' });
  await say(noor, 'price');
  await noor.getByRole('button', { name: 'Tablets' }).waitFor();
});

it('the window counts down and closes with the platform’s time', async () => {
  await lena.getByTitle('The business may write freely for this long').getByText('23:5').waitFor();
  await page.getByRole('button', { name: /^\d\d:\d\d:\d\d$/ }).click();
  await page.getByRole('menuitem', { name: '7 days later' }).click();
  await lena.getByText('Window closed').waitFor();
});

it('the log shows the raw webhook with its answer, and sends it again', async () => {
  await page.getByRole('button', { name: 'Webhooks', exact: true }).click();
  await page.getByRole('option', { name: /Message: text/ }).first().click();
  await page.getByText('"object": "whatsapp_business_account"').waitFor();
  await page.getByRole('figure', { name: 'Answer' }).getByText('taken').waitFor();
  // Statuses may still be coming in; only a webhook that is sent again has the bytes of an earlier one.
  const copies = (): number => {
    const bodies = simulator.sim.deliveries.latest(10_000).map(({ body }) => body);
    return bodies.length - new Set(bodies).size;
  };
  const before = copies();
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect.poll(copies).toBe(before + 1);
});

it('the platform is played in its panel: a template paused, a number restricted, a fault switched on, an event fired', async () => {
  await page.getByRole('button', { name: 'Platform', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Platform' });
  await panel.getByRole('article', { name: 'Number Corner Shop', exact: true }).getByLabel('State').selectOption('Restricted');
  await expect.poll(() => simulator.sim.world.numbers.get('106540352242922')?.status).toBe('RESTRICTED');
  await panel.getByRole('tab', { name: 'Templates' }).click();
  await panel.getByRole('button', { name: 'What happens to spring_sale' }).click();
  await page.getByRole('menuitem', { name: 'Pause', exact: true }).click();
  await panel.getByRole('article', { name: 'Template spring_sale' }).getByText('Paused').waitFor();
  await panel.getByRole('tab', { name: 'Faults' }).click();
  await panel.getByRole('switch', { name: 'Webhooks twice' }).click();
  await expect.poll(() => simulator.sim.faults.list.length).toBe(1);
  await panel.getByRole('tab', { name: 'Events' }).click();
  await panel.getByLabel('Event', { exact: true }).selectOption('account.alert');
  await panel.getByRole('button', { name: 'Fire' }).click();
  await panel.getByText('Sent. The event log').waitFor();
  await expect.poll(() => simulator.sim.deliveries.latest(10).filter((attempt) => attempt.field === 'account_alerts')).toHaveLength(2);
});

it.each(['light', 'dark'] as const)('has no accessibility faults in %s colours', async (colorScheme) => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expectAccessible(page);
});
