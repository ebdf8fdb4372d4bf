import { setTimeout as sleep } from 'node:timers/promises';
import type { Customer } from './customers.ts';

const PATIENCE_MS = 30_000;

interface ChatMessage {
  readonly id: string;
  readonly direction: string;
}

/** The simulator's control API, as far as a demo day needs it. */
export class SimulatedPlatform {
  readonly #base: string;

  constructor(simUrl: string) {
    this.#base = `${simUrl}/_sim`;
  }

  async call<Result>(method: string, path: string, body?: object): Promise<Result> {
    const response = await fetch(`${this.#base}/${path}`, { method, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Result;
  }

  write(numberId: string, customer: Customer, message: object): Promise<unknown> {
    return this.call('POST', 'inbound', { numberId, from: customer, message });
  }

  async storePicture(bytes: Buffer): Promise<string> {
    const response = await fetch(`${this.#base}/media`, { method: 'POST', headers: { 'content-type': 'image/png' }, body: new Uint8Array(bytes) });
    return ((await response.json()) as { id: string }).id;
  }

  /** The customer taps a button as soon as one with this title arrives. */
  async tap(numberId: string, customer: Customer, title: string): Promise<void> {
    for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(200)) {
      const { messages } = await this.call<{ messages: ChatMessage[] }>('GET', `chat?${new URLSearchParams({ numberId, customer: customer.waId }).toString()}`);
      const asked = messages.findLast((message) => JSON.stringify(message).includes(`"title":"${title}"`));
      if (asked) return void (await this.call('POST', 'act', { messageId: asked.id, action: 'tap', title }));
      if (Date.now() > deadline) throw new Error(`${customer.name} got no button "${title}".`);
    }
  }
}
