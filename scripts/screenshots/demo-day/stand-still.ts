import { setTimeout as sleep } from 'node:timers/promises';
import { RunProblemModel } from '../../../activities/store/models/run-problems.ts';
import type { FlowDetail, FlowGraph } from '../../../schemas/generated/types.ts';
import type { Colleague } from './colleague.ts';
import type { Customer } from './customers.ts';
import type { SimulatedPlatform } from './simulated-platform.ts';

/** Customers whose parcels nobody can find. */
export const searchers: readonly Customer[] = ['Tessa Brink', 'Olaf Lindner', 'Milan Novák', 'Rosa Conti', 'Jin Park'].map((name, index) => ({ waId: `49151777000${index}0`, name }));
const PATIENCE_MS = 40_000;

const node = (id: string, type: string, label: string, x: number, params: FlowGraph['nodes'][number]['params']): FlowGraph['nodes'][number] => ({ id, type, typeVersion: 1, label, position: { x, y: 0 }, params });

const graph: FlowGraph = {
  schemaVersion: 1,
  settings: { reentry: { mode: 'always' } },
  notes: [],
  nodes: [
    node('start', 'keyword', 'Asks for a parcel', 0, { words: ['parcel'], match: 'exact' }),
    { ...node('ask_carrier', 'http-request', 'Ask the carrier', 320, { method: 'GET', url: 'https://api.carrier.invalid/parcels/latest', retries: 0, timeoutMs: 2000, values: [{ path: 'state', saveTo: 'state' }] }), onError: 'pause' },
    node('tell', 'send-text', 'Tell the state', 640, { body: 'Your parcel: {{ state }}' }),
  ],
  edges: [{ id: 'e1', source: 'start', sourceHandle: 'next', target: 'ask_carrier' }, { id: 'e2', source: 'ask_carrier', sourceHandle: 'success', target: 'tell' }],
};

/** A flow that asks a carrier who does not answer, and customers who therefore wait for a decision. */
export async function standStill(marketer: Colleague, platform: SimulatedPlatform, numberId: string): Promise<string> {
  const { flow, revision } = await marketer.call<FlowDetail>('POST', '/flows', { name: 'Where is my parcel?', kind: 'conversation', graph });
  await marketer.call('POST', `/flows/${flow.id}/publish`, { revision });
  for (const customer of searchers) await platform.write(numberId, customer, { type: 'text', text: { body: 'parcel' } });
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline && (await RunProblemModel.countDocuments({ flowId: flow.id })) < searchers.length; ) await sleep(300);
  return flow.id;
}
