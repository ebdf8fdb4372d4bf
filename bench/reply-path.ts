import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { RunModel } from '../activities/store/models/runs.ts';
import type { NumberList } from '../schemas/generated/types.ts';
import type { Stack } from '../tests/kit/stack.ts';
import type { ProductApi } from '../tests/kit/product-api.ts';
import { echoFlow, waitFlow } from './bench-flows.ts';
import { SimulatorMessages } from '../tests/kit/simulator-messages.ts';
import { WebhookSender } from '../tests/kit/webhook-sender.ts';

const pollMs = 5;
const patienceMs = 120_000;

/** Drives the product from both ends: webhooks go in, replies come out at the simulated Cloud API. */
export class ReplyPath {
  readonly #sender: WebhookSender;
  readonly #messages: SimulatorMessages;
  readonly #number: { id: string; wabaId: string };
  #customers = 0;
  // A prefix of its own, so that two benches on one database do not share customers.
  readonly #run = String(Number.parseInt(randomBytes(2).toString('hex'), 16)).padStart(5, '0');

  private constructor(sender: WebhookSender, messages: SimulatorMessages, number: { id: string; wabaId: string }) {
    this.#sender = sender;
    this.#messages = messages;
    this.#number = number;
  }

  static async open(stack: Stack, api: ProductApi): Promise<ReplyPath> {
    await api.publish('Bench echo', 'conversation', echoFlow);
    await api.publish('Bench wait', 'journey', waitFlow);
    const { items } = await api.call<NumberList>('GET', '/numbers');
    const number = items[0];
    if (!number) throw new Error('The seed connected no number.');
    // The customers write here and not to the simulator, and neither its limits nor the number's speed is what is measured.
    const messages = new SimulatorMessages(stack.simUrl);
    await messages.behave({ windowCheck: 'off', throughputLimit: false, pairLimit: false });
    await api.call('PATCH', `/numbers/${number.id}`, { perSecond: 1000 });
    return new ReplyPath(new WebhookSender(stack.apiUrl, String(stack.settings.WHATSAPP_APP_SECRET)), messages, number);
  }

  #nextCustomer(): string {
    this.#customers += 1;
    return `4915${this.#run}${String(this.#customers).padStart(6, '0')}`;
  }

  async #write(from: string, body: string): Promise<void> {
    await this.#sender.text({ numberId: this.#number.id, wabaId: this.#number.wabaId, from, id: `wamid.${randomBytes(20).toString('hex')}`, body });
  }

  /** One message from a new customer. Milliseconds from the start of the POST until the reply was accepted by the Cloud API. */
  async roundTrip(): Promise<number> {
    const customer = this.#nextCustomer();
    await this.#messages.skipToEnd();
    const startedAt = Date.now();
    await this.#write(customer, 'benchecho');
    const replies = await this.#untilReplies(new Set([customer]));
    return (replies.get(customer) ?? Number.NaN) - startedAt;
  }

  /** `count` messages of as many new customers, `concurrency` webhooks at a time. Seconds until the last reply was accepted. */
  async burst(count: number, concurrency: number): Promise<number> {
    const customers = Array.from({ length: count }, () => this.#nextCustomer());
    await this.#messages.skipToEnd();
    const startedAt = Date.now();
    await this.#each(customers, concurrency, (customer) => this.#write(customer, 'benchecho'));
    const replies = await this.#untilReplies(new Set(customers));
    return (Math.max(...replies.values()) - startedAt) / 1000;
  }

  /** Parks `count` new customers in a delay of 30 days, at the pace at which the product takes them. */
  async park(count: number, progress: (done: number) => void): Promise<void> {
    const step = 500;
    const before = await RunModel.countDocuments({ status: 'waiting' });
    for (let done = 0; done < count; done += step) {
      const customers = Array.from({ length: Math.min(step, count - done) }, () => this.#nextCustomer());
      await this.#each(customers, 16, (customer) => this.#write(customer, 'benchwait'));
      await this.#untilParked(before + done + customers.length);
      progress(done + customers.length);
    }
  }

  async #untilParked(wanted: number): Promise<void> {
    const deadline = Date.now() + patienceMs;
    while ((await RunModel.countDocuments({ status: 'waiting' })) < wanted) {
      if (Date.now() > deadline) throw new Error(`Fewer than ${wanted} conversations wait after ${patienceMs / 1000} s.`);
      await sleep(500);
    }
  }

  async #each(customers: string[], concurrency: number, act: (customer: string) => Promise<void>): Promise<void> {
    const queue = customers.values();
    await Promise.all(
      Array.from({ length: concurrency }, async () => {
        for (const customer of queue) await act(customer);
      }),
    );
  }

  /** When each customer's reply was accepted; epoch milliseconds. A second reply to one customer is a failure. */
  async #untilReplies(waiting: ReadonlySet<string>): Promise<Map<string, number>> {
    const deadline = Date.now() + patienceMs;
    const replies = new Map<string, number>();
    while (replies.size < waiting.size) {
      if (Date.now() > deadline) throw new Error(`${waiting.size - replies.size} of ${waiting.size} replies are missing after ${patienceMs / 1000} s.`);
      for (const message of await this.#messages.next()) {
        if (!waiting.has(message.recipient)) continue;
        if (replies.has(message.recipient)) throw new Error(`${message.recipient} was answered twice.`);
        replies.set(message.recipient, message.at);
      }
      await sleep(pollMs);
    }
    return replies;
  }

  async close(): Promise<void> {
    await this.#sender.close();
  }
}
