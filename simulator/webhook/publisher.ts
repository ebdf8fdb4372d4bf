import type { FaultRules } from '../faults/fault-rules.ts';
import type { WebhookFault } from '../faults/fault-rule.ts';
import type { Job } from '../job.ts';
import type { TimeSource } from '../time/time-source.ts';
import type { Timeline } from '../time/timeline.ts';
import type { JsonObject } from '../world/json.ts';
import type { World } from '../world/world.ts';
import type { Courier } from './courier.ts';
import type { Delivery, WebhookSubject } from './delivery.ts';
import type { DeliveryLog } from './delivery-log.ts';
import { encodeBody } from './encode.ts';
import type { Outgoing } from './outgoing.ts';
import { StatusBatches } from './status-batches.ts';

// A webhook that waits to be overtaken or to fill a batch leaves after this long even if nothing else comes.
const HELD_BACK_AT_MOST_MS = 2_000;

/** Turns events into webhook bodies for every subscribed app, disturbed by the fault rules, and hands them to the courier. */
export class Publisher {
  readonly #world: World;
  readonly #timeline: Timeline<Job>;
  readonly #courier: Courier;
  readonly #faults: FaultRules;
  readonly #log: DeliveryLog;
  readonly #statuses: StatusBatches;
  readonly #time: TimeSource;
  #heldBack: Outgoing[] = [];
  #batch: Outgoing[] = [];
  #batchSize = 0;

  constructor(parts: { world: World; timeline: Timeline<Job>; courier: Courier; faults: FaultRules; deliveries: DeliveryLog; time: TimeSource }) {
    this.#world = parts.world;
    this.#timeline = parts.timeline;
    this.#courier = parts.courier;
    this.#faults = parts.faults;
    this.#log = parts.deliveries;
    this.#time = parts.time;
    this.#statuses = new StatusBatches(parts.world, parts.time, (outgoing) => this.publish(outgoing));
  }

  /** Adds a status; it leaves together with the others of the same moment and number. */
  status(numberId: string, status: JsonObject, contact: JsonObject | undefined): void {
    this.#statuses.add(numberId, status, contact);
  }

  /** Sends a change that is not a message, for example about a template. Only what comes by other fields than `messages` tells a time. */
  platform(wabaId: string, field: string, value: JsonObject): void {
    const time = field === 'messages' ? {} : { time: Math.floor(this.#timeline.now() / 1000) };
    this.publish({
      subject: { wabaId, field, kind: 'platform', types: [field], people: [], messageIds: [] },
      entry: { id: wabaId, ...time, changes: [{ value, field }] },
      lane: `platform:${wabaId}`,
    });
  }

  /** Sends one entry, or does with it what a fault rule says. */
  publish(outgoing: Outgoing): void {
    const { subject } = outgoing;
    const fault = this.#faults.concerns('webhook') ? this.#faults.strike('webhook', subject) : undefined;
    const released = this.#heldBack.filter((held) => held.subject.numberId === subject.numberId);
    if (fault) this.#disturb(outgoing, fault);
    else this.#dispatch([outgoing]);
    if (released.length === 0 || fault?.reorder) return;
    this.#heldBack = this.#heldBack.filter((held) => !released.includes(held));
    for (const held of released) this.#dispatch([held]);
  }

  /** Lets everything go that waits for company. */
  flush(): void {
    this.#statuses.flush();
    const waiting = this.#heldBack;
    this.#heldBack = [];
    for (const held of waiting) this.#dispatch([held]);
    this.#flushBatch();
  }

  clear(): void {
    this.#statuses.clear();
    this.#heldBack = [];
    this.#batch = [];
  }

  #disturb(outgoing: Outgoing, fault: WebhookFault): void {
    if (fault.drop) {
      this.#logUndelivered(outgoing, 'dropped', 'Dropped by a fault rule.');
    } else if (fault.reorder) {
      this.#heldBack.push(outgoing);
      this.#time.setTimer(() => this.#letGo(outgoing), HELD_BACK_AT_MOST_MS);
    } else if (fault.batch !== undefined) {
      this.#batchSize = fault.batch;
      this.#batch.push(outgoing);
      if (this.#batch.length >= fault.batch) this.#flushBatch();
      else if (this.#batch.length === 1) this.#time.setTimer(() => this.#flushBatch(), HELD_BACK_AT_MOST_MS);
    } else if (fault.delayMs !== undefined) {
      for (const delivery of this.#deliveriesOf([outgoing])) {
        this.#timeline.plan(this.#timeline.now() + fault.delayMs, { kind: 'deliver', delivery });
      }
    } else {
      this.#dispatch([outgoing]);
    }
    for (let copy = 0; copy < (fault.duplicate ?? 0); copy += 1) {
      this.#dispatch([{ ...outgoing, lane: `${outgoing.lane}:copy${copy}` }]);
    }
  }

  #letGo(outgoing: Outgoing): void {
    if (!this.#heldBack.includes(outgoing)) return;
    this.#heldBack = this.#heldBack.filter((held) => held !== outgoing);
    this.#dispatch([outgoing]);
  }

  #flushBatch(): void {
    const batch = this.#batch;
    this.#batch = [];
    for (let start = 0; start < batch.length; start += Math.max(1, this.#batchSize)) {
      this.#dispatch(batch.slice(start, start + Math.max(1, this.#batchSize)));
    }
  }

  #dispatch(outgoing: readonly Outgoing[]): void {
    for (const delivery of this.#deliveriesOf(outgoing)) this.#courier.send(delivery);
  }

  #deliveriesOf(outgoing: readonly Outgoing[]): Delivery[] {
    const first = outgoing[0];
    if (!first) return [];
    const waba = this.#world.wabas.get(first.subject.wabaId);
    const appIds = Object.keys(waba?.subscriptions ?? {}).filter((appId) => this.#world.apps.has(appId));
    if (appIds.length === 0) {
      this.#logUndelivered(first, 'undeliverable', 'No app is subscribed to this account (POST /{waba-id}/subscribed_apps).');
      return [];
    }
    const deliveries = appIds.flatMap((appId) => this.#deliveryTo(appId, outgoing.filter(({ subject }) => this.#world.apps.get(appId)?.fields?.includes(subject.field) ?? true)));
    if (deliveries.length === 0) this.#logUndelivered(first, 'undeliverable', `No subscribed app takes the field ${first.subject.field} (POST /{app-id}/subscriptions).`);
    return deliveries;
  }

  #deliveryTo(appId: string, outgoing: readonly Outgoing[]): Delivery[] {
    const first = outgoing[0];
    if (!first) return [];
    return [{
      ...first.subject,
      types: [...new Set(outgoing.flatMap((part) => part.subject.types))],
      people: [...new Set(outgoing.flatMap((part) => part.subject.people))],
      messageIds: outgoing.flatMap((part) => part.subject.messageIds),
      id: this.#courier.nextId(),
      appId,
      overrideUrl: this.#overrideOf(first.subject, appId),
      lane: `${appId}:${first.lane}`,
      body: encodeBody({ object: 'whatsapp_business_account', entry: outgoing.map((part) => part.entry) }),
      createdAt: this.#timeline.now(),
      attempts: 0,
    }];
  }

  /** The number's callback goes before the account's, and both before the app's; they concern messages only. */
  #overrideOf(subject: WebhookSubject, appId: string): string {
    if (subject.field !== 'messages') return '';
    const ofNumber = subject.numberId === undefined ? undefined : this.#world.numbers.get(subject.numberId)?.override;
    const ofAccount = this.#world.wabas.get(subject.wabaId)?.subscriptions[appId];
    return ofNumber?.url ?? ofAccount?.url ?? '';
  }

  #logUndelivered({ subject, entry }: Outgoing, outcome: 'dropped' | 'undeliverable', error: string): void {
    this.#log.add({
      deliveryId: this.#courier.nextId(),
      attempt: 0,
      appId: '',
      url: '',
      wabaId: subject.wabaId,
      ...(subject.numberId === undefined ? {} : { numberId: subject.numberId }),
      field: subject.field,
      kind: subject.kind,
      types: subject.types,
      people: subject.people,
      time: new Date(this.#timeline.now()).toISOString(),
      durationMs: 0,
      status: null,
      outcome,
      error,
      answer: '',
      signature: '',
      body: encodeBody({ object: 'whatsapp_business_account', entry: [entry] }),
    });
  }
}
