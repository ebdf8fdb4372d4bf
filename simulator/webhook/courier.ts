import { Agent, request } from 'undici';
import type { Logger } from 'pino';
import type { Timeline } from '../time/timeline.ts';
import type { Bus } from '../world/bus.ts';
import type { Job } from '../job.ts';
import type { World } from '../world/world.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryAttempt, DeliveryLog } from './delivery-log.ts';
import { signatureHeaders } from './encode.ts';
import { Lanes } from './lanes.ts';

// Beyond this many undelivered webhooks the oldest knowledge is worth less than the memory it takes.
const MAX_WAITING_RETRIES = 100_000;
const ANSWER_KEPT = 2_000;
// A batch of statuses may concern a thousand customers; the log names the first ones, the body all of them.
const PEOPLE_LOGGED = 20;

/** Brings webhook bodies to their receivers: signed, in order within a lane, again after a failure. */
export class Courier {
  readonly #world: World;
  readonly #timeline: Timeline<Job>;
  readonly #bus: Bus;
  readonly #log: DeliveryLog;
  readonly #logger: Logger;
  readonly #agent = new Agent({ keepAliveTimeout: 30_000, connections: 256 });
  /** One set of lanes for each address, so that an address that hangs cannot use up the places of another. */
  readonly #targets = new Map<string, Lanes<Delivery>>();
  #waitingRetries = 0;
  #lastId = 0;
  #isStopped = false;

  constructor(parts: { world: World; timeline: Timeline<Job>; bus: Bus; deliveries: DeliveryLog; logger: Logger }) {
    this.#world = parts.world;
    this.#timeline = parts.timeline;
    this.#bus = parts.bus;
    this.#log = parts.deliveries;
    this.#logger = parts.logger;
  }

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** Queues a delivery behind the others of its lane. */
  send(delivery: Delivery): void {
    if (this.#isStopped) return;
    this.#lanesTo(this.urlOf(delivery)).add(delivery.lane, delivery);
  }

  /** A planned further attempt has become due. It has a lane of its own: the platform does not hold others back for it. */
  retry(delivery: Delivery): void {
    this.#waitingRetries = Math.max(0, this.#waitingRetries - 1);
    this.send({ ...delivery, lane: `again:${delivery.id}` });
  }

  urlOf(delivery: Delivery): string {
    return delivery.overrideUrl || (this.#world.apps.get(delivery.appId)?.url ?? '');
  }

  /** Deliveries that have not left yet; retries are found among the planned jobs. */
  waiting(): Delivery[] {
    return [...this.#targets.values()].flatMap((lanes) => [...lanes.waiting()]);
  }

  async idle(): Promise<void> {
    await Promise.all([...this.#targets.values()].map((lanes) => lanes.idle()));
  }

  clear(): void {
    for (const lanes of this.#targets.values()) lanes.clear();
    this.#targets.clear();
    this.#waitingRetries = 0;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#agent.destroy();
  }

  #lanesTo(url: string): Lanes<Delivery> {
    const known = this.#targets.get(url);
    if (known) return known;
    const lanes = new Lanes<Delivery>((delivery) => this.#attempt(delivery), () => this.#world.behaviour.webhook.concurrency);
    this.#targets.set(url, lanes);
    return lanes;
  }

  async #attempt(delivery: Delivery): Promise<void> {
    const url = this.urlOf(delivery);
    delivery.attempts += 1;
    const headers = signatureHeaders(delivery.body, this.#world.apps.get(delivery.appId)?.appSecret ?? '');
    const started = performance.now();
    const answer = url === '' ? noAddress() : await this.#post(url, delivery.body, headers);
    if (this.#isStopped) return;
    const entry = this.#describe(delivery, url, headers['x-hub-signature-256'] ?? '', performance.now() - started, answer);
    if (answer.status === 200) this.#markDelivered(delivery.messageIds);
    this.#log.add(entry);
  }

  async #post(url: string, body: string, headers: Record<string, string>): Promise<Answer> {
    const timeout = this.#world.behaviour.webhook.timeoutMs;
    try {
      const response = await request(url, {
        method: 'POST',
        dispatcher: this.#agent,
        headersTimeout: timeout,
        bodyTimeout: timeout,
        headers: { 'content-type': 'application/json', 'user-agent': 'facebookexternalua', accept: '*/*', ...headers },
        body,
      });
      const text = await response.body.text();
      return { status: response.statusCode, text: text.slice(0, ANSWER_KEPT) };
    } catch (error) {
      return { status: null, text: '', error: error instanceof Error ? error.message || error.name : String(error) };
    }
  }

  #describe(delivery: Delivery, url: string, signature: string, durationMs: number, answer: Answer): Omit<DeliveryAttempt, 'seq'> {
    const retryAt = answer.status === 200 || url === '' ? undefined : this.#planRetry(delivery);
    const failure = url === '' ? 'undeliverable' : retryAt === undefined ? 'expired' : 'failed';
    return {
      deliveryId: delivery.id,
      attempt: delivery.attempts,
      appId: delivery.appId,
      url,
      wabaId: delivery.wabaId,
      ...(delivery.numberId === undefined ? {} : { numberId: delivery.numberId }),
      field: delivery.field,
      kind: delivery.kind,
      types: delivery.types,
      people: delivery.people.slice(0, PEOPLE_LOGGED),
      time: new Date(this.#timeline.now()).toISOString(),
      durationMs: Math.round(durationMs * 10) / 10,
      status: answer.status,
      outcome: answer.status === 200 ? 'delivered' : failure,
      ...(answer.error === undefined ? {} : { error: answer.error }),
      answer: answer.text,
      signature,
      body: delivery.body,
      ...(retryAt === undefined ? {} : { nextAttemptAt: new Date(retryAt).toISOString() }),
    };
  }

  #planRetry(delivery: Delivery): number | undefined {
    const { retryDelaysMs, retryHorizonMs } = this.#world.behaviour.webhook;
    const delay = retryDelaysMs[Math.min(delivery.attempts, retryDelaysMs.length) - 1];
    const at = this.#timeline.now() + (delay ?? 0);
    if (delay === undefined || at > delivery.createdAt + retryHorizonMs) return undefined;
    if (this.#waitingRetries >= MAX_WAITING_RETRIES) {
      this.#logger.warn({ waiting: this.#waitingRetries, url: this.urlOf(delivery) }, 'too many undelivered webhooks; this one is given up');
      return undefined;
    }
    this.#waitingRetries += 1;
    this.#timeline.plan(at, { kind: 'retry', delivery });
    return at;
  }

  #markDelivered(messageIds: readonly string[]): void {
    for (const id of messageIds) {
      const message = this.#world.messages.get(id);
      if (!message || message.status !== 'sent') continue;
      message.status = 'delivered';
      message.history.push({ status: 'delivered', at: this.#timeline.now() });
      this.#bus.emit({ type: 'message', message });
    }
  }
}

interface Answer {
  status: number | null;
  text: string;
  error?: string;
}

function noAddress(): Answer {
  return { status: null, text: '', error: 'No webhook address is set up (PUT /_sim/webhook).' };
}
