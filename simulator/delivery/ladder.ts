import { statusError } from '../graph/graph-error.ts';
import type { Job, LadderStep } from '../job.ts';
import type { Timeline } from '../time/timeline.ts';
import type { Bus } from '../world/bus.ts';
import type { Customer, MessageStatus, StoredMessage } from '../world/entities.ts';
import { compact, type JsonObject } from '../world/json.ts';
import { seenBy } from '../world/user-ids.ts';
import type { World } from '../world/world.ts';
import { shownWaId, webhookContact } from '../webhook/messages-entry.ts';
import type { Publisher } from '../webhook/publisher.ts';
import { enterInLedger } from './enter-in-ledger.ts';
import { priceMessage } from './pricing.ts';

// The platform gives up on an unreachable phone after 30 days and says nothing.
const LIFETIME_MS = 30 * 24 * 3_600_000;
const RANK: readonly MessageStatus[] = ['held', 'accepted', 'sent', 'delivered', 'read', 'played'];

/** What is decided about a message when it is accepted. */
export interface Outlook {
  failure?: { code: number; details?: string };
  /** Statuses that are never reported. */
  skip?: readonly LadderStep[];
}

/** Moves accepted messages through sent, delivered and read, and reports each step. */
export class Ladder {
  readonly #world: World;
  readonly #timeline: Timeline<Job>;
  readonly #bus: Bus;
  readonly #publisher: Publisher;
  /** Messages that wait for a phone without network, by customer. */
  readonly #waiting = new Map<string, Set<StoredMessage>>();
  readonly #silent = new Map<string, readonly LadderStep[]>();

  constructor(parts: { world: World; timeline: Timeline<Job>; bus: Bus; publisher: Publisher }) {
    this.#world = parts.world;
    this.#timeline = parts.timeline;
    this.#bus = parts.bus;
    this.#publisher = parts.publisher;
  }

  /** Plans what happens to a message that was just accepted. */
  start(message: StoredMessage, outlook: Outlook): void {
    const { sentMs } = this.#world.behaviour.ladder;
    if (outlook.failure) {
      message.errors = [statusError(outlook.failure.code, outlook.failure.details)];
      this.#timeline.plan(message.at + sentMs, { kind: 'status', message, step: 'failed' });
      return;
    }
    if (outlook.skip?.length) this.#silent.set(message.id, outlook.skip);
    this.#timeline.plan(message.at + sentMs, { kind: 'status', message, step: 'sent' });
  }

  /** Takes a planned step. */
  step(message: StoredMessage, step: LadderStep): void {
    if (message.status === 'failed' || rank(step) <= rank(message.status)) return;
    const customer = this.#customerOf(message);
    if (step === 'delivered' && !customer.online) {
      this.#wait(customer, message);
      return;
    }
    if (step === 'delivered' && this.#timeline.now() - message.at > (message.lifetimeMs ?? LIFETIME_MS)) return;
    this.#reach(message, customer, step);
    this.#planNext(message, customer, step);
  }

  /** The customer has seen this message and all earlier ones of the chat. */
  read(message: StoredMessage): void {
    const customer = this.#customerOf(message);
    if (!customer.sendsReadReceipts) return;
    const unread: StoredMessage[] = [];
    for (const other of this.#world.messages.chatBackwards(message.numberId, message.customerKey)) {
      if (other.seq > message.seq || other.author !== 'business') continue;
      if (other.status === 'read') break;
      if (other.type !== 'reaction' && (other.status === 'sent' || other.status === 'delivered')) unread.push(other);
    }
    for (const other of unread.toReversed()) this.#reach(other, customer, 'read');
  }

  /** The customer has played a voice message. */
  played(message: StoredMessage): void {
    if (message.status === 'played' || message.status === 'failed') return;
    this.#reach(message, this.#customerOf(message), 'played');
  }

  /** The phone is back on the network: everything that waited arrives. */
  online(customer: Customer): void {
    const waiting = this.#waiting.get(customer.key) ?? [];
    this.#waiting.delete(customer.key);
    for (const message of waiting) this.step(message, 'delivered');
  }

  clear(): void {
    this.#waiting.clear();
    this.#silent.clear();
  }

  #planNext(message: StoredMessage, customer: Customer, step: LadderStep): void {
    const { ladder, autoRead, skipDelivered } = this.#world.behaviour;
    // Reactions are only ever reported as sent.
    if (message.type === 'reaction') return;
    const readsAlone = (customer.autoRead ?? autoRead) && customer.sendsReadReceipts;
    if (step === 'sent') {
      const next = readsAlone && skipDelivered && customer.online ? 'read' : 'delivered';
      const delay = next === 'read' ? ladder.readMs : Math.max(0, ladder.deliveredMs - ladder.sentMs);
      this.#timeline.plan(this.#timeline.now() + delay, { kind: 'status', message, step: next });
    } else if (step === 'delivered' && readsAlone) {
      this.#timeline.plan(this.#timeline.now() + ladder.readMs, { kind: 'status', message, step: 'read' });
    }
  }

  #reach(message: StoredMessage, customer: Customer, status: LadderStep | 'played'): void {
    const now = this.#timeline.now();
    const isFirstReceipt = rank(message.status) < rank('delivered');
    const number = this.#world.numbers.get(message.numberId);
    if (status === 'sent' && number) {
      message.pricing = priceMessage(this.#world, number, customer, message.category ?? 'service', now);
      const freeUntil = this.#world.windows.freeUntil(number.id, customer.key, now);
      if (freeUntil !== undefined) {
        message.conversation = { id: message.id.slice(-32), expiration_timestamp: String(Math.floor(freeUntil / 1000)), origin: { type: 'referral_conversion' } };
      }
    }
    message.status = status;
    message.history.push({ status, at: now });
    enterInLedger(this.#world, message, customer, status, isFirstReceipt, now);
    this.#bus.emit({ type: 'message', message });
    if (status === 'played' || !this.#silent.get(message.id)?.includes(status)) {
      const carriesPrice = status === 'sent' || (isFirstReceipt && (status === 'delivered' || status === 'read'));
      const showsContact = status === 'delivered' || status === 'read';
      this.#publisher.status(message.numberId, statusUpdate(message, customer, status, now, carriesPrice), showsContact ? webhookContact(customer) : undefined);
    }
    if (status !== 'sent') this.#silent.delete(message.id);
  }

  #wait(customer: Customer, message: StoredMessage): void {
    const waiting = this.#waiting.get(customer.key) ?? new Set<StoredMessage>();
    waiting.add(message);
    this.#waiting.set(customer.key, waiting);
  }

  #customerOf(message: StoredMessage): Customer {
    const customer = this.#world.customerOf(message.customerKey);
    return seenBy(this.#world, customer, this.#world.numbers.get(message.numberId)?.wabaId ?? '');
  }
}

function rank(status: MessageStatus): number {
  return status === 'failed' ? RANK.length : RANK.indexOf(status);
}

function statusUpdate(message: StoredMessage, customer: Customer, status: MessageStatus, now: number, carriesPrice: boolean): JsonObject {
  const { pricing, conversation, errors } = message;
  const shown = conversation && status !== 'sent' ? { id: conversation['id'], origin: conversation['origin'] } : conversation;
  return compact({
    id: message.id,
    status,
    timestamp: String(Math.floor(now / 1000)),
    recipient_id: shownWaId(customer),
    recipient_user_id: customer.userId,
    recipient_parent_user_id: customer.parentUserId,
    biz_opaque_callback_data: message.callbackData,
    conversation: carriesPrice ? shown : undefined,
    pricing: carriesPrice && pricing ? { ...pricing } : undefined,
    errors: status === 'failed' ? errors?.map((error) => ({ ...error, error_data: { ...error.error_data } })) : undefined,
  });
}
