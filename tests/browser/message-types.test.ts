import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MessageList, OutgoingMessage } from '../../schemas/generated/types.ts';
import { writeAs } from '../kit/people.ts';
import { ProductApi } from '../kit/product-api.ts';
import { samplePng } from '../kit/sample-files.ts';
import { useDesk } from '../kit/use-desk.ts';
import { useStack } from '../kit/use-stack.ts';

const stack = useStack({ ui: true });
const desk = useDesk(stack);
const customer = 'Anna Schmidt';
let api: ProductApi;
let phone: Locator;
let agent: Page;
let conversationId = '';

beforeAll(async () => {
  api = await ProductApi.open(stack());
  agent = desk().agent;
  phone = await writeAs(desk().phones, customer, 'good morning');
  await agent.getByRole('listitem').filter({ hasText: customer }).getByRole('link').click();
  // From here on only people talk.
  await agent.getByRole('button', { name: 'Take over' }).click();
  await agent.getByRole('button', { name: 'Hand back' }).waitFor();
  conversationId = new URL(agent.url()).pathname.split('/').at(-1) ?? '';
});

afterAll(() => api?.close());

const inbox = (text: string) => agent.locator('[data-message-id]').filter({ hasText: text }).last();
const onPhone = (text: string) => phone.locator('.bubble-row').filter({ hasText: text }).last();
const send = (message: OutgoingMessage) => api.call('POST', `/conversations/${conversationId}/messages`, { clientId: crypto.randomUUID(), message });

/** Does something of the simulated platform's control API. */
async function control(path: string, body: object): Promise<void> {
  const response = await fetch(`${stack().simUrl}/_sim${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
}

/** Opens an entry of the "+" menu; gives its window. */
async function compose(entry: string): Promise<Locator> {
  await agent.getByRole('button', { name: 'Send something else' }).click();
  await agent.getByRole('menuitem', { name: entry, exact: true }).click();
  return agent.getByRole('dialog', { name: entry });
}

/** Fills in the window's fields by the beginning of their labels. */
async function fill(form: Locator, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await form.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(value);
}

/** The same; sends, and waits until the window has closed. */
async function sendForm(form: Locator, fields: Record<string, string> = {}): Promise<void> {
  await fill(form, fields);
  await form.getByRole('button', { name: 'Send', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}

it('what was read shows as read on the phone, and that somebody writes', async () => {
  await phone.getByLabel('Read by the business').first().waitFor();
  // An answer of a flow that was on its way when the agent took over would put the dots out.
  await expect.poll(async () => (await api.call<MessageList>('GET', `/conversations/${conversationId}/messages`)).items.every(({ direction, state }) => direction !== 'out' || state === 'delivered' || state === 'read'), { timeout: 60_000 }).toBe(true);
  await agent.getByRole('textbox', { name: 'Reply' }).pressSequentially('Good mor');
  await phone.getByLabel('The business is typing').waitFor();
  await agent.getByRole('textbox', { name: 'Reply' }).fill('See https://www.example.com/tents');
  await agent.keyboard.press('Enter');
  await onPhone('www.example.com/tents').waitFor();
});

it('quotes and reactions go both ways, by keyboard too', async () => {
  await agent.getByRole('log', { name: 'Messages' }).focus();
  await agent.keyboard.press('r');
  await agent.locator('[data-quoting]', { hasText: 'good morning' }).waitFor();
  await agent.getByRole('textbox', { name: 'Reply' }).fill('Good morning, Anna');
  await agent.keyboard.press('Enter');
  await onPhone('Good morning, Anna').locator('.quote', { hasText: 'good morning' }).waitFor();

  const question = agent.locator('[data-direction=in]', { hasText: 'good morning' }).first();
  await question.hover();
  await question.getByRole('button', { name: 'React' }).click();
  await agent.getByRole('button', { name: '🎉' }).click();
  await phone.locator('.reactions', { hasText: '🎉' }).waitFor();
  await agent.locator('[data-direction=in] [data-reactions]', { hasText: '🎉' }).waitFor();

  const ours = onPhone('Good morning, Anna');
  const react = async (): Promise<void> => {
    await ours.hover();
    await ours.getByRole('button', { name: 'React to this message' }).click();
    // The list of people tells of the reaction, too.
    const thumb = desk().phones.getByRole('button', { name: '👍', exact: true });
    await thumb.click();
    await thumb.waitFor({ state: 'hidden' });
  };
  await react();
  const liked = agent.locator('[data-direction=out] [data-reactions]', { hasText: '👍' });
  await liked.waitFor();
  await react();
  await liked.waitFor({ state: 'hidden' });
  await ours.hover();
  await ours.getByRole('button', { name: 'Reply to this message' }).click();
  await writeAs(desk().phones, customer, 'how kind');
  await inbox('how kind').locator('[data-quote]', { hasText: 'Good morning, Anna' }).waitFor();
});

it('everything of the menu arrives on the phone, and what is tapped there comes back', async () => {
  const { phones } = desk();
  await sendForm(await compose('Location'), { Position: '52.5208, 13.4094', Name: 'Our shop' });
  await onPhone('Our shop').locator('.location-map').waitFor();
  await agent.locator('[data-direction=out] [data-card=location]', { hasText: 'Our shop' }).waitFor();

  await sendForm(await compose('Contact card'), { Name: 'Nordwind Service', Phone: '+49 30 1234567' });
  await onPhone('Nordwind Service').getByText('+49 30 1234567').waitFor();

  await sendForm(await compose('Link button'), { Text: 'All our tents', 'Words on the button': 'Open shop', Address: 'https://www.example.com/tents' });
  await phone.getByRole('button', { name: 'Open shop' }).waitFor();

  await sendForm(await compose('Reply buttons'), { Text: 'Which size?', 'Button 1': 'Small', 'Button 2': 'Large' });
  await phone.getByRole('button', { name: 'Large' }).click();
  await agent.locator('[data-direction=in]', { hasText: 'Large' }).locator('[data-quote]', { hasText: 'Which size?' }).waitFor();

  await sendForm(await compose('List to choose from'), { Text: 'When shall we call?', 'Button that opens the list': 'Choose a day', 'Title of row 1': 'Monday', 'Title of row 2': 'Tuesday', 'Second line of row 2': 'mornings only' });
  await phone.getByRole('button', { name: 'Choose a day' }).click();
  await phone.getByRole('radio', { name: /Tuesday/ }).check();
  await phone.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await agent.locator('[data-direction=in]', { hasText: 'mornings only' }).waitFor();

  await sendForm(await compose('Products'), { 'Catalogue id': '77', 'Product 1': 'tent-2', Text: 'Our best one' });
  await phone.getByRole('button', { name: 'View product' }).click();
  await phone.getByRole('button', { name: 'One tent-2 more' }).dblclick();
  await phone.getByRole('button', { name: 'Send the order' }).click();
  const order = agent.locator('[data-direction=in] [data-card=order]').last();
  await order.getByText('Order: 2 items').waitFor();
  await order.getByText('Total').waitFor();

  await sendForm(await compose('Ask for the location'), { Text: 'Where are you?' });
  await phone.getByRole('button', { name: 'Send location' }).click();
  await agent.locator('[data-direction=in] [data-card=location]', { hasText: 'Berlin' }).waitFor();
  await phones.bringToFront();
});

it('several products, the whole catalogue, cards and a form go out of the menu, and what is chosen there comes back', async () => {
  const products = await compose('Products');
  await products.getByRole('button', { name: 'Add product' }).click();
  await sendForm(products, { 'Catalogue id': '77', 'Product 1': 'tent-1', 'Product 2': 'tent-3', Headline: 'Tents', Text: 'Take your pick' });
  await phone.getByRole('button', { name: 'View items' }).click();
  await phone.getByRole('button', { name: 'One tent-3 more' }).click();
  await phone.getByRole('button', { name: 'Send the order' }).click();
  await agent.locator('[data-direction=in] [data-card=order]', { hasText: 'tent-3' }).waitFor();

  await sendForm(await compose('Whole catalogue'), { Text: 'Everything we have', 'Product that it shows': 'tent-9' });
  await phone.getByRole('button', { name: 'View catalogue' }).click();
  await phone.getByRole('button', { name: 'One tent-9 more' }).click();
  await phone.getByRole('button', { name: 'Send the order' }).click();
  await agent.locator('[data-direction=in] [data-card=order]', { hasText: 'tent-9' }).waitFor();

  const carousel = await compose('Carousel');
  await fill(carousel, { 'Text$': 'Side by side', Picture: 'https://www.example.com/tent.png', 'Text of the card': 'Tent Alfa', 'Reply$': 'Take Alfa' });
  await carousel.getByRole('tab', { name: 'Card 2' }).click();
  await carousel.getByRole('button', { name: 'Choose a file' }).click();
  await agent.locator('[data-library-upload]').setInputFiles({ name: 'Beta.png', mimeType: 'image/png', buffer: samplePng(40) });
  await carousel.getByRole('region', { name: 'Preview' }).locator('img').waitFor();
  await sendForm(carousel, { 'Reply$': 'Take Beta' });
  await inbox('Side by side').getByText('Take Beta').waitFor();
  await phone.locator('.carousel-card').nth(1).locator('img').waitFor();
  await phone.getByRole('button', { name: 'Take Beta' }).click();
  await agent.locator('[data-direction=in]', { hasText: 'Take Beta' }).locator('[data-quote]', { hasText: 'Side by side' }).waitFor();

  await control('/seed', { flows: [{ id: '1318001139066835', wabaId: await accountOf(), name: 'Which tent' }] });
  const form = await compose('Form');
  await form.getByRole('combobox', { name: 'Form', exact: true }).fill('Which');
  await agent.getByRole('option', { name: /Which tent/ }).click();
  await form.getByRole('combobox', { name: 'Opens with' }).click();
  await agent.getByRole('option', { name: 'A certain screen' }).click();
  await sendForm(form, { Text: 'Three questions', 'Words on the button': 'Fill in', Screen: 'START', 'Name of value 1': 'size', 'Value 1': 'L' });
  await phone.getByRole('button', { name: 'Fill in' }).click();
  await phone.getByRole('button', { name: 'Send the form' }).click();
  await agent.locator('[data-direction=in] [data-card=form]').getByText('size').waitFor();
});

it('a phone number and an address are asked for and given', async () => {
  await sendForm(await compose('Ask for the phone number'), { Text: 'Your number, please' });
  await phone.getByRole('button', { name: 'Share phone number' }).click();
  await agent.locator('[data-direction=in] [data-card=contact]').last().waitFor();

  await sendForm(await compose('Ask for the address'), { Text: 'Where shall we deliver?' });
  await phone.getByRole('button', { name: 'Provide address' }).click();
  const sheet = phone.getByRole('dialog', { name: 'Provide address' });
  expect(await sheet.getByLabel('Name', { exact: true }).inputValue()).toBe(customer);
  await sheet.getByLabel('PIN code').fill('110001');
  await sheet.getByRole('button', { name: 'Send the address' }).click();
  const address = agent.locator('[data-direction=in] [data-card=address]');
  await address.getByText('110001').waitFor();
  expect(await address.locator('dt').first().textContent()).toBe('Name');
});

it('templates go out with the values of their header, text, link, offer, code and cards', async () => {
  const wabaId = await accountOf();
  const buttons = { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Tell me more' }, { type: 'URL', text: 'Track it', url: 'https://www.example.com/{{1}}' }] };
  const cardButtons = { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'This one' }] };
  const cards = ['Alfa', 'Beta'].map(() => ({ components: [{ type: 'HEADER', format: 'IMAGE' }, { type: 'BODY', text: 'Tent {{1}}.' }, cardButtons] }));
  await control('/seed', { templates: [
    { wabaId, name: 'order_on_its_way', language: 'en', category: 'UTILITY', components: [{ type: 'HEADER', format: 'LOCATION' }, { type: 'BODY', text: 'Order {{1}} is on its way.' }, buttons] },
    { wabaId, name: 'summer_offer', language: 'en', category: 'MARKETING', components: [{ type: 'HEADER', format: 'IMAGE' }, { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Summer sale', has_expiration: true } }, { type: 'BODY', text: 'Everything for less.' }, { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE', example: 'TENT10' }, { type: 'URL', text: 'To the shop', url: 'https://www.example.com' }] }] },
    { wabaId, name: 'tent_parade', language: 'en', category: 'MARKETING', components: [{ type: 'BODY', text: 'Our tents, {{1}}!' }, { type: 'CAROUSEL', cards }] },
  ] });
  await api.call('POST', '/templates/sync');
  const choose = async (name: string): Promise<Locator> => {
    await agent.getByRole('button', { name: 'Send something else' }).click();
    await agent.getByRole('menuitem', { name: 'Template', exact: true }).click();
    const form = agent.getByRole('dialog', { name: 'Send template' });
    await form.getByRole('combobox', { name: 'Choose a template' }).fill(name);
    await agent.getByRole('option', { name: new RegExp(name) }).click();
    return form;
  };
  const order = await choose('order_on_its_way');
  await order.getByText('More settings').click();
  await sendForm(order, { 'Latitude and longitude': '52.5, 13.4', 'Value for 1': '4711', 'Name of the place': 'Depot', 'End of the link': 'orders/4711' });
  await onPhone('Order 4711 is on its way.').getByText('Depot').waitFor();
  await phone.getByRole('button', { name: 'Track it' }).waitFor();
  await phone.getByRole('button', { name: 'Tell me more' }).click();
  await agent.locator('[data-direction=in]', { hasText: 'Tell me more' }).waitFor();

  const offer = await choose('summer_offer');
  await offer.getByLabel('End of the offer').fill('2099-12-24T18:00');
  await sendForm(offer, { Photo: 'https://www.example.com/tent.png', 'Offer code': 'SUMMER20' });
  await onPhone('Everything for less.').getByText('Summer sale').waitFor();
  await phone.getByRole('button', { name: 'Copy offer code' }).waitFor();
  await inbox('Everything for less.').getByText('SUMMER20').waitFor();

  const parade = await choose('tent_parade');
  for (const [index, title] of ['Alfa', 'Beta'].entries()) await fill(parade.getByRole('group', { name: `Card ${index + 1}` }), { Photo: 'https://www.example.com/tent.png', 'Value for 1': title });
  await sendForm(parade);
  await onPhone(`Our tents, ${customer}!`).getByText('Tent Beta.').waitFor();
  await phone.getByRole('button', { name: 'This one' }).last().click();
  await agent.locator('[data-direction=in]', { hasText: 'This one' }).waitFor();
});

it('what a customer sends is shown as what it is', async () => {
  const { phones } = desk();
  const attach = async (label: string): Promise<void> => {
    await phone.getByRole('button', { name: 'Attach' }).click();
    await phones.getByRole('menuitem', { name: label, exact: true }).click();
  };
  await attach('Location');
  await agent.locator('[data-direction=in] [data-card=location]', { hasText: 'Television tower' }).waitFor();
  await attach('Contact');
  await agent.locator('[data-direction=in] [data-card=contact]', { hasText: 'Noor Haddad' }).waitFor();
  await attach('Order from the catalogue');
  await agent.locator('[data-card=order]', { hasText: '€201.00' }).waitFor();
  await attach('Question about a product');
  await inbox('Is this one still available?').getByText('About the product tent-green-2').waitFor();
  await attach('Forwarded message');
  await inbox('Closing-down sale').getByText('Forwarded').waitFor();
  await attach('Message from an ad');
  await inbox('I saw your ad').locator('[data-card=ad]', { hasText: 'Spring sale' }).waitFor();
  await attach('Poll (not passed on)');
  await inbox('The customer sent a poll').waitFor();

  await writeAs(phones, customer, 'a grene tent');
  const own = onPhone('a grene tent');
  await own.hover();
  await own.getByRole('button', { name: 'Change this message' }).click();
  await phone.getByRole('textbox', { name: 'New words' }).fill('a green tent');
  await phone.getByRole('button', { name: 'Save' }).click();
  await inbox('a green tent').getByText('edited').waitFor();
  await onPhone('a green tent').hover();
  await onPhone('a green tent').getByRole('button', { name: 'Delete this message for everybody' }).click();
  await inbox('The customer deleted this message').waitFor();
  expect(await agent.getByText('a green tent').count()).toBe(0);
});

it('a message typed on the business phone stands in the thread and pauses automation; a new number is a note', async () => {
  await agent.getByRole('button', { name: 'Hand back' }).click();
  await agent.getByRole('button', { name: 'Take over' }).waitFor();
  const [numberId = ''] = decodeURIComponent(conversationId).split(':');
  const { phone: digits } = await contactOf();
  const waId = digits.replaceAll(/\D/g, '');
  await control('/echo', { numberId, to: { waId }, message: { type: 'text', text: { body: 'Tom here, from my phone' } } });
  await onPhone('Tom here, from my phone').waitFor();
  await inbox('Tom here, from my phone').locator('[data-source=phone_app]').waitFor();
  await agent.getByRole('button', { name: 'Hand back' }).waitFor();

  const state = await platform();
  const key = state.customers.find(({ name }) => name === customer)?.key ?? '';
  await control(`/customers/${encodeURIComponent(key)}/number`, { waId: '4915790000042' });
  await agent.locator('[data-type=system]', { hasText: '4915790000042' }).waitFor();
});

it('what WhatsApp would refuse is refused before it is sent, with field and limit', async () => {
  await expect(send({ type: 'interactive', interactive: { type: 'button', body: { text: 'x' }, action: { buttons: [{ type: 'reply', reply: { id: 'a', title: 'A'.repeat(21) } }] } } })).rejects.toThrow(/message\.interactive\.action\.buttons\[0\]\.reply\.title is too long.*at most 20/);
  await expect(send({ type: 'template', template: { name: 'answer_ready', language: { code: 'en' } } })).rejects.toThrow(/takes 1 values, and 0 are given/);
});

async function contactOf(): Promise<{ phone: string }> {
  const { contact } = await api.call<{ contact: { phone?: string } }>('GET', `/conversations/${conversationId}`);
  return { phone: contact.phone ?? '' };
}

async function accountOf(): Promise<string> {
  return (await platform()).numbers.find(({ id }) => decodeURIComponent(conversationId).startsWith(id))?.wabaId ?? '';
}

/** Numbers and customers of the simulated platform. */
async function platform(): Promise<{ numbers: { id: string; wabaId: string }[]; customers: { key: string; name: string }[] }> {
  return (await fetch(`${stack().simUrl}/_sim/state`)).json() as Promise<{ numbers: { id: string; wabaId: string }[]; customers: { key: string; name: string }[] }>;
}
