import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { logIn, writeAs } from '../kit/people.ts';
import { samplePng, sampleFiles } from '../kit/sample-files.ts';
import { useDesk } from '../kit/use-desk.ts';
import { useStack } from '../kit/use-stack.ts';

const stack = useStack({ ui: true });
const desk = useDesk(stack);
const customer = 'Anna Schmidt';
const picture = { name: 'Garden.png', mimeType: 'image/png', bytes: samplePng(120) };
const patient = { timeout: 60_000 };
let phone: Locator;
let agent: Page;

beforeAll(async () => {
  ({ agent } = desk());
  phone = await writeAs(desk().phones, customer, 'hello');
  await agent.getByRole('listitem').filter({ hasText: customer }).getByRole('link').click(patient);
  await agent.locator('[data-direction=in]').first().waitFor(patient);
});

const payload = ({ name, mimeType, bytes }: { name: string; mimeType: string; bytes: Buffer }) => ({ name, mimeType, buffer: bytes });
const dialog = (): Locator => agent.getByRole('dialog');
const sendNow = async (): Promise<void> => {
  await dialog().locator('[data-attachment=ready]').first().waitFor(patient);
  await dialog().getByRole('button', { name: 'Send', exact: true }).click();
  await dialog().waitFor({ state: 'hidden', ...patient });
};

async function attach(entry: string, ...files: { name: string; mimeType: string; bytes: Buffer }[]): Promise<void> {
  await agent.getByRole('button', { name: 'Send something else' }).click();
  const [chooser] = await Promise.all([agent.waitForEvent('filechooser'), agent.getByRole('menuitem', { name: entry }).click()]);
  await chooser.setFiles(files.map(payload));
}

/** The file of the newest message from us on the phone, loaded from WhatsApp as the phone does. */
async function onPhone(selector: string, bytes: Buffer): Promise<void> {
  const file = phone.locator(selector).last();
  await expect.poll(async () => {
    const answer = await fetch(new URL((await file.getAttribute('src')) ?? '', stack().simUrl));
    return Buffer.from(await answer.arrayBuffer()).equals(bytes);
  }, patient).toBe(true);
}

it('sends pictures with words, and says which file WhatsApp would not take before anything is sent', async () => {
  const large = { name: 'large.png', mimeType: 'image/png', bytes: Buffer.concat([samplePng(), Buffer.alloc(5 * 1024 * 1024)]) };
  await attach('Picture or video', picture, large);
  await dialog().getByText('WhatsApp takes at most 5 MB').waitFor(patient);
  expect(await dialog().getByRole('button', { name: 'Send', exact: true }).isEnabled()).toBe(false);
  await dialog().getByRole('button', { name: 'Remove large.png' }).click();
  await dialog().getByRole('textbox', { name: 'Add a caption' }).fill('Our garden in May');
  await sendNow();
  await agent.locator('[data-direction=out]').filter({ hasText: 'Our garden in May' }).locator('[data-state=read], [data-state=delivered]').first().waitFor(patient);
  await phone.getByText('Our garden in May').waitFor(patient);
  await onPhone('img.media', picture.bytes);
});

it('sends a video, a song, a document under its name and a sticker', async () => {
  await attach('Picture or video', sampleFiles.video);
  await sendNow();
  await phone.getByText('Video cannot be shown').or(phone.locator('video.media')).last().waitFor(patient);
  await attach('Audio file', sampleFiles.audio);
  await sendNow();
  await onPhone('audio', sampleFiles.audio.bytes);
  await attach('Document', sampleFiles.document);
  await sendNow();
  await phone.getByText(sampleFiles.document.name).waitFor(patient);
  await attach('Sticker', sampleFiles.sticker);
  await sendNow();
  await onPhone('img.sticker', sampleFiles.sticker.bytes);
});

it('takes a picture that is dropped on the thread or pasted into it', async () => {
  for (const kind of ['drop', 'paste'] as const) {
    await agent.getByRole('textbox', { name: 'Reply' }).evaluate((box, given) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(given.base64), (letter) => letter.charCodeAt(0))], `${given.kind}.png`, { type: 'image/png' }));
      const event = given.kind === 'drop' ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }) : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      box.dispatchEvent(event);
    }, { kind, base64: samplePng(kind === 'drop' ? 40 : 50).toString('base64') });
    await dialog().getByText(`${kind}.png`).waitFor(patient);
    await sendNow();
    await onPhone('img.media', samplePng(kind === 'drop' ? 40 : 50));
  }
});

it('records a voice message and sends it as one', async () => {
  await agent.getByRole('button', { name: 'Send something else' }).click();
  await agent.getByRole('menuitem', { name: 'Voice message' }).click();
  await dialog().getByRole('button', { name: 'Start recording' }).click();
  await expect.poll(() => dialog().getByRole('timer').textContent(), patient).toBe('0:01');
  await dialog().getByRole('button', { name: 'Stop' }).click();
  await dialog().getByRole('button', { name: 'Continue' }).click();
  await sendNow();
  await agent.locator('[data-direction=out]').last().locator('[data-state=read], [data-state=delivered]').first().waitFor(patient);
  const { data } = (await (await fetch(`${stack().simUrl}/_sim/messages?after=0&limit=1000`)).json()) as { data: { type: string; payload: { id?: string; voice?: boolean } }[] };
  const sent = data.findLast(({ type }) => type === 'audio');
  expect(sent?.payload.voice).toBe(true);
  const file = Buffer.from(await (await fetch(`${stack().simUrl}/_sim/media/${sent?.payload.id}`)).arrayBuffer());
  expect([file.toString('latin1', 0, 4), file.includes('OpusHead')]).toEqual(['OggS', true]);
});

it('shows what a customer sends: pictures in large, players, documents to keep', async () => {
  const { phones } = desk();
  const sent = [['Photo', picture, 'img'], ['Video', sampleFiles.video, 'video, a'], ['Audio file', sampleFiles.audio, 'audio, a'], ['Sticker', sampleFiles.sticker, 'img'], ['Document', sampleFiles.document, 'a']] as const;
  for (const [index, [entry, file, drawn]] of sent.entries()) {
    await phone.getByRole('button', { name: 'Attach' }).click();
    const [chooser] = await Promise.all([phones.waitForEvent('filechooser'), phones.getByRole('menuitem', { name: entry, exact: true }).click()]);
    await chooser.setFiles(payload(file));
    const media = agent.locator('[data-direction=in] [data-media=stored]').nth(index);
    await media.locator(drawn).first().waitFor({ state: 'attached', ...patient });
    if (entry === 'Document') {
      const [download] = await Promise.all([agent.waitForEvent('download'), media.locator('a').click()]);
      expect(download.suggestedFilename()).toBe(file.name);
    }
  }
  await phone.getByRole('button', { name: 'Record a voice message' }).click();
  await phone.getByRole('button', { name: 'Send the voice message' }).click();
  await agent.locator('[data-direction=in] [data-media=stored]').nth(sent.length).locator('audio, a').first().waitFor({ state: 'attached', ...patient });
  await agent.locator('[data-direction=in] [data-media=stored]').first().getByRole('button').click();
  await expect.poll(() => dialog().locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth), patient).toBe(120);
  await agent.keyboard.press('Escape');
});

it('chooses a file of the library in a flow, and shows it as the customer will see it', async () => {
  const marketer = await logIn(desk().browser, stack(), 'marketer');
  await marketer.goto(`${stack().apiUrl}/media`);
  await marketer.locator('[data-library-upload]').setInputFiles(payload(picture));
  await marketer.getByRole('button', { name: picture.name, exact: true }).waitFor(patient);
  const nodes = [{ id: 'file', type: 'send-media', typeVersion: 1, params: { kind: 'image', from: 'library' }, position: { x: 0, y: 0 } }];
  const flowId = await marketer.evaluate(async (graph) => {
    const answer = await fetch('/api/v1/flows', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'Sends a picture', kind: 'conversation', graph }) });
    return ((await answer.json()) as { flow: { id: string } }).flow.id;
  }, { schemaVersion: 1, settings: {}, nodes, edges: [], notes: [] });
  await marketer.goto(`${stack().apiUrl}/flows/${flowId}`);
  await marketer.locator('[data-id=file]').click(patient);
  await marketer.getByRole('button', { name: 'Choose a file' }).click(patient);
  await marketer.getByRole('dialog').getByRole('button', { name: picture.name, exact: true }).click(patient);
  const drawn = marketer.locator('.phone-bubble img, [role=group] img').first();
  await expect.poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth), patient).toBe(120);
});
