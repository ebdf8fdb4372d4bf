import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AuditModel } from '../../activities/store/models/audit-log.ts';
import { RunModel } from '../../activities/store/models/runs.ts';
import type { FlowDetail, FlowGraph, NumberList, PublishPreview, WhyBody } from '../../schemas/generated/types.ts';
import { MessageModel } from '../../activities/store/models/messages.ts';
import { ProductApi } from '../kit/product-api.ts';
import { useStack } from '../kit/use-stack.ts';
import { WebhookSender } from '../kit/webhook-sender.ts';

const PARKED = 100;
const at = { x: 0, y: 0 };

/** Parks everybody who writes "park" at one node for ten days. */
const graphWith = (parkId: string): FlowGraph => ({
  schemaVersion: 1,
  settings: { reentry: { mode: 'after_end' } },
  nodes: [
    { id: 'start', type: 'keyword', typeVersion: 1, params: { words: ['park'], match: 'exact' }, position: at },
    { id: parkId, type: 'delay', typeVersion: 1, params: { mode: 'for', durationMs: 864_000_000 }, position: at },
    { id: 'end', type: 'end', typeVersion: 1, params: {}, position: at },
  ],
  edges: [
    { id: 'e1', source: 'start', sourceHandle: 'next', target: parkId },
    { id: 'e2', source: parkId, sourceHandle: 'next', target: 'end' },
  ],
  notes: [],
});

const stack = useStack();
let api: ProductApi;
let sender: WebhookSender;
let flowId = '';

beforeAll(async () => {
  api = await ProductApi.open(stack());
  sender = new WebhookSender(stack().apiUrl, String(stack().settings.WHATSAPP_APP_SECRET));
});

afterAll(async () => {
  await sender.close();
  await api.close();
});

async function publish(graph: FlowGraph, more: object = {}): Promise<void> {
  const { revision } = await api.call<FlowDetail>('GET', `/flows/${flowId}`);
  await api.call('PUT', `/flows/${flowId}/draft`, { revision, graph });
  const { revision: saved } = await api.call<FlowDetail>('GET', `/flows/${flowId}`);
  await api.call('POST', `/flows/${flowId}/publish`, { revision: saved, ...more });
}

const count = (filter: object): Promise<number> => RunModel.countDocuments({ flowId, ...filter });
const eventually = (wanted: number, filter: object): Promise<void> => expect.poll(() => count(filter), { timeout: 120_000, interval: 500 }).toBe(wanted);

it(`${PARKED} parked contacts: moved with a mapping, kept, stopped; none lost, each move in the audit log`, { timeout: 300_000 }, async () => {
  const created = await api.call<FlowDetail>('POST', '/flows', { name: 'Parking', kind: 'conversation', graph: graphWith('rest') });
  flowId = created.flow.id;
  await api.call('POST', `/flows/${flowId}/publish`, { revision: created.revision });
  const [number] = (await api.call<NumberList>('GET', '/numbers')).items;
  if (number === undefined) throw new Error('The seed connected no number.');
  for (let index = 0; index < PARKED; index += 1) await sender.text({ numberId: number.id, wabaId: number.wabaId, from: `49173${String(index).padStart(7, '0')}`, id: `wamid.${randomBytes(20).toString('hex')}`, body: 'park' });
  await eventually(PARKED, { status: 'waiting', version: 1, nodeId: 'rest' });

  const inbound = await MessageModel.findOne({ direction: 'in', text: 'park' }).lean();
  const why = await api.call<WhyBody>('GET', `/conversations/${inbound?.conversationId}/messages/${encodeURIComponent(inbound?._id ?? '')}/why`);
  expect(why.decisions).toMatchObject([{ decision: 'trigger', flow: { id: flowId, name: 'Parking' } }]);
  expect(why.decisions[0]?.candidates[0]).toMatchObject({ flow: { name: 'Parking' }, result: 'started' });

  const { revision } = await api.call<FlowDetail>('GET', `/flows/${flowId}`);
  await api.call('PUT', `/flows/${flowId}/draft`, { revision, graph: graphWith('later') });
  const preview = await api.call<PublishPreview>('GET', `/flows/${flowId}/publish-preview`);
  expect(preview).toMatchObject({ running: PARKED, nodes: [{ nodeId: 'rest', type: 'delay', count: PARKED, removed: true }] });
  await expect(publish(graphWith('later'), { running: 'move', mapping: { rest: 'nowhere' } })).rejects.toThrow('422');

  await publish(graphWith('later'), { running: 'move', mapping: { rest: 'later' } });
  await eventually(PARKED, { status: 'waiting', version: 2, nodeId: 'later' });
  expect(await count({})).toBe(PARKED);
  expect(await AuditModel.countDocuments({ action: 'run.moved', 'details.flowId': flowId })).toBe(PARKED);

  await publish(graphWith('third'));
  expect(await count({ status: 'waiting', version: 2, nodeId: 'later' })).toBe(PARKED);

  await publish(graphWith('fourth'), { running: 'stop' });
  await eventually(PARKED, { status: 'ended', outcome: 'stopped_by_publish' });
});
