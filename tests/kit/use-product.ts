import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import type { NumberList } from '../../schemas/generated/types.ts';
import { ProductApi } from './product-api.ts';
import { SimulatorMessages, type AcceptedMessage } from './simulator-messages.ts';
import type { Stack } from './stack.ts';
import { WebhookSender } from './webhook-sender.ts';

interface Connections {
  readonly api: ProductApi;
  readonly sender: WebhookSender;
  readonly messages: SimulatorMessages;
  readonly number: { readonly id: string; readonly wabaId: string };
}

/** A seeded stack from outside: its API, its webhook, and what reached the simulated platform. Usable inside tests and hooks. */
export class Product {
  #connections: Connections | undefined;
  #customers = 0;
  readonly #accepted: AcceptedMessage[] = [];

  async open(stack: Stack): Promise<void> {
    const api = await ProductApi.open(stack);
    const sender = new WebhookSender(stack.apiUrl, String(stack.settings.WHATSAPP_APP_SECRET));
    const messages = new SimulatorMessages(stack.simUrl);
    const [first] = (await api.call<NumberList>('GET', '/numbers')).items;
    if (first === undefined) throw new Error('The seed connected no number.');
    // The customers' messages come straight to the webhook, so the simulator knows of no open service window.
    await messages.behave({ windowCheck: 'off', pairLimit: false });
    this.#connections = { api, sender, messages, number: { id: first.id, wabaId: first.wabaId } };
  }

  async close(): Promise<void> {
    await this.#connections?.sender.close();
    await this.#connections?.api.close();
  }

  get api(): ProductApi {
    return this.#opened().api;
  }

  get sender(): WebhookSender {
    return this.#opened().sender;
  }

  get messages(): SimulatorMessages {
    return this.#opened().messages;
  }

  /** The first of the seeded business numbers. */
  get number(): Connections['number'] {
    return this.#opened().number;
  }

  /** Digits of somebody who has never written. */
  newCustomer(): string {
    this.#customers += 1;
    return `49172${String(this.#customers).padStart(7, '0')}`;
  }

  /** A customer writes to the number; resolves when the webhook was acknowledged. */
  write(from: string, body: string, id = newWamid()): Promise<void> {
    return this.sender.text({ numberId: this.number.id, wabaId: this.number.wabaId, from, id, body });
  }

  /** Everything that the simulated platform has accepted since the start; of one recipient if given. */
  async accepted(recipient?: string): Promise<readonly AcceptedMessage[]> {
    for (let page = await this.messages.next(); page.length > 0; page = await this.messages.next()) this.#accepted.push(...page);
    return recipient === undefined ? this.#accepted : this.#accepted.filter((message) => message.recipient === recipient);
  }

  #opened(): Connections {
    if (this.#connections === undefined) throw new Error('The product is there only inside tests and hooks.');
    return this.#connections;
  }
}

/** The product of a stack, for all tests of a file. */
export function useProduct(stack: () => Stack): Product {
  const product = new Product();
  beforeAll(() => product.open(stack()));
  afterAll(() => product.close());
  return product;
}

/** An id as Meta gives to messages. */
export function newWamid(): string {
  return `wamid.${randomBytes(20).toString('hex')}`;
}
