import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { RunModel } from '../../activities/store/models/runs.ts';
import type { FlowDetail, FlowGraph, FlowMove, FlowNode, FlowPublish, FlowPublished, NumberList } from '../../schemas/generated/types.ts';
import type { ProductApi } from './product-api.ts';
import type { WebhookSender } from './webhook-sender.ts';

/** Webhooks under way at the same time. */
const AT_ONCE = 16;

/** A step of a flow that parks people: what it is called, and for how long it waits or what it says. */
export type ParkStep = { readonly id: string; readonly waitMs?: number; readonly says?: string };

/** A flow in which everybody who writes the word goes through the steps one after the other. */
export function parkingGraph(word: string, steps: readonly ParkStep[]): FlowGraph {
  const step = ({ id, waitMs, says }: ParkStep): Pick<FlowNode, 'id' | 'type' | 'params'> =>
    says === undefined ? { id, type: 'delay', params: { mode: 'for', durationMs: waitMs ?? 0 } } : { id, type: 'send-text', params: { body: says } };
  const parts = [{ id: 'start', type: 'keyword', params: { words: [word], match: 'exact' } }, ...steps.map(step), { id: 'end', type: 'end', params: {} }];
  const nodes = parts.map((part, index): FlowNode => ({ ...part, typeVersion: 1, position: { x: index * 336, y: 0 } }));
  const edges = nodes.slice(1).map((node, index) => ({ id: `e${index}`, source: nodes[index]?.id ?? '', sourceHandle: 'next', target: node.id }));
  return { schemaVersion: 1, settings: { reentry: { mode: 'after_end' } }, nodes, edges, notes: [] };
}

/** One flow with contacts waiting inside, published again and again. */
export class Parking {
  readonly flowId: string;
  readonly #api: ProductApi;
  readonly #word: string;

  private constructor(api: ProductApi, word: string, flowId: string) {
    this.#api = api;
    this.#word = word;
    this.flowId = flowId;
  }

  static async open(api: ProductApi, word: string, steps: readonly ParkStep[]): Promise<Parking> {
    const { flow, revision } = await api.call<FlowDetail>('POST', '/flows', { name: `Parking ${word}`, kind: 'conversation', graph: parkingGraph(word, steps) });
    await api.call('POST', `/flows/${flow.id}/publish`, { revision });
    return new Parking(api, word, flow.id);
  }

  /** Lets so many customers write the word, and waits until all of them wait at a step. from: first digits of their numbers. */
  async fill(sender: WebhookSender, count: number, from: string): Promise<void> {
    const [number] = (await this.#api.call<NumberList>('GET', '/numbers')).items;
    if (number === undefined) throw new Error('The seed connected no number.');
    const write = (index: number): Promise<void> =>
      sender.text({ numberId: number.id, wabaId: number.wabaId, from: `${from}${String(index).padStart(6, '0')}`, id: `wamid.${randomBytes(20).toString('hex')}`, body: this.#word });
    for (let start = 0; start < count; start += AT_ONCE) await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, index) => write(start + index)));
    await this.settled(count, { status: 'waiting' });
  }

  /** Saves the steps as the draft. */
  async draw(steps: readonly ParkStep[]): Promise<number> {
    const { revision } = await this.#api.call<FlowDetail>('GET', `/flows/${this.flowId}`);
    const saved = await this.#api.call<{ revision: number }>('PUT', `/flows/${this.flowId}/draft`, { revision, graph: parkingGraph(this.#word, steps) });
    return saved.revision;
  }

  async publish(steps: readonly ParkStep[], options: Omit<FlowPublish, 'revision'> = {}): Promise<FlowPublished> {
    return this.#api.call('POST', `/flows/${this.flowId}/publish`, { revision: await this.draw(steps), ...options });
  }

  count(filter: object): Promise<number> {
    return RunModel.countDocuments({ flowId: this.flowId, ...filter });
  }

  /** Waits until exactly so many runs are as wanted. */
  async settled(wanted: number, filter: object): Promise<void> {
    await expect.poll(() => this.count(filter), { timeout: 180_000, interval: 300 }).toBe(wanted);
  }

  progress(version: number): Promise<FlowMove> {
    return this.#api.call('GET', `/flows/${this.flowId}/versions/${version}/move`);
  }

  /** Waits until a publication has reached a state, and gives how it went. */
  async reached(version: number, state: FlowMove['state']): Promise<FlowMove> {
    await expect.poll(async () => (await this.progress(version)).state, { timeout: 180_000, interval: 300 }).toBe(state);
    return this.progress(version);
  }
}
