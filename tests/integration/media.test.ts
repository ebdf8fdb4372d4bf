import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MediaAssetModel } from '../../activities/store/models/media-assets.ts';
import { MediaUploadModel } from '../../activities/store/models/media-uploads.ts';
import { MessageModel } from '../../activities/store/models/messages.ts';
import type { FlowGraph, MediaAsset, MediaAssetList, MessageBody, MessageRecord, NumberList } from '../../schemas/generated/types.ts';
import type { FaultRule } from '../../simulator/faults/fault-rule.ts';
import { ProductApi } from '../kit/product-api.ts';
import { startS3Server } from '../kit/s3-server.ts';
import { samplePng, sampleFiles } from '../kit/sample-files.ts';
import { useStack } from '../kit/use-stack.ts';

// Everything here goes through a store that speaks S3 and checks signatures; the browser test keeps its files in a folder.
const s3 = await startS3Server();
const stack = useStack({ env: { S3_BUCKET: 'parley', S3_ENDPOINT: s3.endpoint, S3_ACCESS_KEY_ID: s3.credentials.accessKeyId, S3_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey } });
const waiting = { timeout: 60_000, interval: 200 };
const customer = { waId: '491725550101', name: 'Mia Media' };
let api: ProductApi;
let numberId: string;

beforeAll(async () => {
  api = await ProductApi.open(stack());
  const { items } = await api.call<NumberList>('GET', '/numbers');
  numberId = items[0]?.id ?? '';
});
afterAll(async () => {
  await api.close();
  await s3.close();
});

async function sim<Result>(method: string, path: string, body?: unknown): Promise<Result> {
  const response = await fetch(`${stack().simUrl}/_sim${path}`, { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Result;
}

const faults = (...rules: FaultRule[]): Promise<unknown> => sim('PUT', '/faults', rules);

async function customerSends(bytes: Buffer, mimeType: string, type: string, content: object = {}): Promise<string> {
  const file = await fetch(`${stack().simUrl}/_sim/media`, { method: 'POST', headers: { 'content-type': mimeType }, body: new Uint8Array(bytes) });
  const { id } = (await file.json()) as { id: string };
  const { messageId } = await sim<{ messageId: string }>('POST', '/inbound', { numberId, from: customer, message: { type, [type]: { id, ...content } } });
  return messageId;
}

const stored = async (messageId: string): Promise<MessageRecord | null> => MessageModel.findById(messageId).lean();

describe('files of customers', () => {
  it('are brought into the store although WhatsApp fails, the worker is killed and the store is away', async () => {
    const bytes = randomBytes(700_000);
    s3.failWith(503);
    await faults({ match: { path: 'phone_number_id=' }, times: 1, response: { status: 500 } });
    const messageId = await customerSends(bytes, 'application/pdf', 'document', { filename: 'Plan.pdf' });
    await expect.poll(async () => (await stored(messageId))?.media, waiting).toMatchObject({ state: 'waiting', name: 'Plan.pdf' });
    await stack().kill('worker');
    s3.failWith(undefined);
    await stack().restart('worker');
    await expect.poll(async () => (await stored(messageId))?.media, waiting).toMatchObject({ state: 'stored', size: bytes.length, name: 'Plan.pdf' });

    const record = await stored(messageId);
    const path = `/media/${numberId}/${String(record?.content['id'])}`;
    const whole = await api.raw('GET', path);
    expect(whole.headers.get('content-disposition')).toContain('attachment; filename="Plan.pdf"');
    expect(whole.headers.get('content-security-policy')).toContain('sandbox');
    expect(createHash('sha256').update(Buffer.from(await whole.arrayBuffer())).digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
    const part = await api.raw('GET', path, { headers: { range: 'bytes=699990-' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 699990-699999/700000']);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(699_990))).toBe(true);
    expect((await api.raw('GET', path, { headers: { range: 'bytes=900000-' } })).status).toBe(416);
  });

  it('that WhatsApp does not have any more say so, and can be asked for again', async () => {
    await faults({ match: { path: 'phone_number_id=' }, times: 1, response: { code: 100, subcode: 33 } });
    const messageId = await customerSends(samplePng(), 'image/png', 'image');
    await expect.poll(async () => (await stored(messageId))?.media, waiting).toMatchObject({ state: 'failed', problem: 'expired' });
    const conversationId = (await stored(messageId))?.conversationId ?? '';
    const body = await api.call<MessageBody>('POST', `/conversations/${conversationId}/messages/${encodeURIComponent(messageId)}/media`);
    expect(body.media).toMatchObject({ state: 'waiting' });
    await expect.poll(async () => (await stored(messageId))?.media?.state, waiting).toBe('stored');
  });
});

describe('files of the organisation', () => {
  it('are refused with the field and the limit when WhatsApp would not take them', async () => {
    const large = await api.upload('/media?kind=image', 'large.png', Buffer.concat([samplePng(), Buffer.alloc(5 * 1024 * 1024)]), 'image/png');
    expect([large.status, await large.json()]).toMatchObject([422, { error: { code: 'MEDIA_REFUSED', details: [{ field: 'file', rule: 'maxBytes', limit: 5 * 1024 * 1024 }] } }]);
    // What it says of itself counts for nothing.
    const disguised = await api.upload('/media', 'photo.jpg', Buffer.from('MZ\u0000\u0001program'), 'image/jpeg');
    expect([disguised.status, await disguised.json()]).toMatchObject([422, { error: { code: 'MEDIA_REFUSED', details: [{ field: 'file', rule: 'type' }] } }]);
    const none = await api.raw('POST', '/media', { body: new FormData() });
    expect(none.status).toBe(422);
    expect([...s3.objects.keys()].filter((key) => !key.includes('/in/'))).toEqual([]);
  });

  it('are uploaded to WhatsApp once, sent by their id, and uploaded anew when WhatsApp has lost them', async () => {
    const answer = await api.upload('/media', 'Sommer.png', samplePng(), 'image/png');
    expect(answer.status).toBe(201);
    const asset = (await answer.json()) as MediaAsset;
    expect(asset).toMatchObject({ kind: 'image', mimeType: 'image/png', name: 'Sommer.png' });
    const again = (await (await api.upload('/media', 'Copy.png', samplePng(), 'image/png')).json()) as MediaAsset;
    expect(again.id).toBe(asset.id);
    expect((await api.call<MediaAssetList>('GET', '/media?kind=image&search=somm')).items.map(({ id }) => id)).toEqual([asset.id]);

    const first = await sent({ type: 'image', image: { asset: asset.id, caption: 'One' } });
    const second = await sent({ type: 'image', image: { asset: asset.id, caption: 'Two' } });
    expect(first).toMatchObject({ content: { asset: asset.id, caption: 'One' }, media: { state: 'stored', name: 'Sommer.png' } });
    expect(second.wamid).toBeDefined();
    const upload = await MediaUploadModel.findById(`${numberId}:${asset.id}`).lean();
    const { data } = await sim<{ data: { payload: { id?: string; caption?: string } }[] }>('GET', '/messages?after=0&limit=1000');
    expect(data.filter(({ payload }) => payload.id === upload?.mediaId).map(({ payload }) => payload.caption)).toEqual(['One', 'Two']);

    await faults({ match: { path: '/messages', type: 'image' }, times: 1, response: { code: 100 } });
    await sent({ type: 'image', image: { asset: asset.id, caption: 'Three' } });
    expect((await MediaUploadModel.findById(`${numberId}:${asset.id}`).lean())?.mediaId).not.toBe(upload?.mediaId);
  });

  it('fit what they are sent as, belong to the organisation, and stay while a flow sends them', async () => {
    const { name, bytes, mimeType } = sampleFiles.document;
    const { id } = (await (await api.upload('/media?for=reply', name, bytes, mimeType)).json()) as MediaAsset;
    expect((await api.call<MediaAssetList>('GET', '/media?kind=document')).items).toEqual([]);
    await expect(sent({ type: 'image', image: { asset: id } })).rejects.toThrow('message.image.asset');
    await MediaAssetModel.create({ _id: 'med_otherorg1', orgId: 'other', origin: 'library', kind: 'image', mimeType: 'image/png', size: 1, sha256: 'x', name: 'x', key: 'other/x', createdAt: new Date() });
    await expect(sent({ type: 'image', image: { asset: 'med_otherorg1' } })).rejects.toThrow('There is no file');
    await api.publish('Sends a file', 'conversation', fileFlow(id));
    expect((await api.raw('DELETE', `/media/${id}`)).status).toBe(409);

    await sim('POST', '/inbound', { numberId, from: customer, message: { type: 'text', text: { body: 'attachment4711' } } });
    await expect.poll(() => MessageModel.findOne({ 'content.asset': id }).lean(), waiting).toMatchObject({ state: expect.stringMatching(/sent|delivered|read/), source: { kind: 'flow' }, content: { filename: 'Prices for Mia Media.pdf' } });
  });

  it('are gone with their bytes once they are deleted', async () => {
    const { id } = (await (await api.upload('/media', 'short.png', samplePng(8), 'image/png')).json()) as MediaAsset;
    expect([...s3.objects.keys()].some((key) => key.includes(id))).toBe(true);
    expect((await api.raw('DELETE', `/media/${id}`)).status).toBe(204);
    expect((await api.raw('GET', `/media/${id}/file`)).status).toBe(404);
    expect([...s3.objects.keys()].some((key) => key.includes(id))).toBe(false);
  });
});

/** Sends as a program and waits until the Cloud API has taken it. */
async function sent(message: object): Promise<MessageRecord> {
  const conversation = await MessageModel.findOne({ profileName: customer.name }).lean();
  const { id } = await api.call<MessageBody>('POST', `/conversations/${conversation?.conversationId ?? ''}/messages`, { clientId: randomBytes(8).toString('hex'), message });
  await expect.poll(async () => (await stored(id))?.state, waiting).toMatch(/accepted|sent|delivered|read/);
  const record = await stored(id);
  if (record === null) throw new Error('The message is gone.');
  return record;
}

function fileFlow(asset: string): FlowGraph {
  const position = { x: 0, y: 0 };
  return {
    schemaVersion: 1,
    settings: {},
    nodes: [
      { id: 'start', type: 'keyword', typeVersion: 1, params: { words: ['attachment4711'], match: 'exact' }, position },
      { id: 'file', type: 'send-media', typeVersion: 1, params: { kind: 'document', from: 'library', asset, fileName: 'Prices for {{ contact.name }}.pdf' }, position },
      { id: 'end', type: 'end', typeVersion: 1, params: {}, position },
    ],
    edges: [{ id: 'a', source: 'start', sourceHandle: 'next', target: 'file' }, { id: 'b', source: 'file', sourceHandle: 'next', target: 'end' }],
    notes: [],
  };
}
