import type { InboundMessage, OutgoingMessage } from '../../schemas/generated/types.ts';
import type { FlowValue, StepContext, StepEvent, StepResult } from '../contract.ts';
import { isReply } from './answers/read-answer.ts';
import { type Clock, deadline } from './deadline.ts';
import { hoursOf, type HoursParams } from './hours.ts';
import { renderWithin } from './render-within.ts';
import { afterSend, sendFreeForm, textMessage } from './send.ts';
import { limits } from '../../schemas/limits.ts';

/** The params that every node has which waits for a reply of the customer. */
export interface ReplyParams extends HoursParams {
  timeoutMs?: number;
  clock?: Clock;
  reminders?: { afterMs: number; text: string }[];
  maxTries?: number;
}

/** What differs between the nodes that wait for a reply. */
export interface ReplyRules {
  /** Where a message leads, or undefined when it does not fit. Only asked for messages that are a reply at all. */
  take(message: InboundMessage): StepResult | undefined;
  /** What is sent when a message does not fit; undefined: such a message is none of this node's business. */
  retry?(): OutgoingMessage;
}

/** What a waiting node remembers of its visit. */
interface ReplyMemory {
  /** What was sent last and is not confirmed yet. */
  sending: 'prompt' | 'retry' | 'reminder' | '';
  /** From when timeout and reminders count: when the question (or its repetition) went out. */
  since: number;
  tries: number;
  reminded: number;
  /** The phone may have got the question later than WhatsApp took it: `since` may still move. */
  movable: boolean;
}

const fresh: ReplyMemory = { sending: '', since: 0, tries: 0, reminded: 0, movable: false };

/** Sends the question and waits for the answer afterwards. */
export function askForReply(ctx: StepContext, message: OutgoingMessage): StepResult {
  return sendFreeForm(ctx, message, remember({ ...fresh, sending: 'prompt', since: ctx.now }));
}

/** Waits for a reply from this instant on, without asking. */
export function waitForReply(ctx: StepContext, params: ReplyParams): StepResult {
  return rest(ctx, params, { ...fresh, since: ctx.now });
}

/** Everything that can happen while a reply is awaited: it comes, does not fit, time passes, a message of ours was sent. */
export function resumeReply(ctx: StepContext, params: ReplyParams, event: StepEvent, rules: ReplyRules): StepResult {
  const memory = recall(ctx.local);
  switch (event.kind) {
    case 'inbound':
      return isReply(event.message) ? (rules.take(event.message) ?? misfit(ctx, params, memory, rules)) : { do: 'decline' };
    case 'commandDone':
      return sent(ctx, params, memory, event);
    case 'timer':
      return timePassed(ctx, params, memory);
    default:
      return { do: 'decline' };
  }
}

function misfit(ctx: StepContext, params: ReplyParams, memory: ReplyMemory, rules: ReplyRules): StepResult {
  if (rules.retry === undefined) return { do: 'decline' };
  const tries = memory.tries + 1;
  if (tries >= (params.maxTries ?? 3)) return { do: 'go', handle: 'invalid', misfit: true };
  return { ...sendFreeForm(ctx, rules.retry(), remember({ ...memory, sending: 'retry', tries })), misfit: true };
}

function sent(ctx: StepContext, params: ReplyParams, memory: ReplyMemory, event: StepEvent): StepResult {
  // A reminder is a courtesy: when it cannot be sent, the question still stands and the wait goes on.
  if (memory.sending === 'reminder') return rest(ctx, params, { ...memory, sending: '' });
  return afterSend(event, (at) => rest(ctx, params, { ...memory, sending: '', since: at, movable: true }));
}

function timePassed(ctx: StepContext, params: ReplyParams, remembered: ReplyMemory): StepResult {
  const memory = fromDelivery(ctx, remembered);
  const end = params.timeoutMs === undefined ? undefined : deadline(hoursOf(ctx, params), memory.since, params.timeoutMs, params.clock);
  if (end !== undefined && ctx.now >= end) return { do: 'go', handle: 'no_reply' };
  const reminder = upcoming(params, memory);
  if (reminder === undefined || ctx.now < deadline(hoursOf(ctx, params), memory.since, reminder.afterMs, params.clock)) return rest(ctx, params, memory);
  const reminded = { ...memory, reminded: memory.reminded + 1 };
  if (ctx.windowExpiresAt === undefined) return rest(ctx, params, reminded);
  const message = textMessage(renderWithin(ctx, reminder.text, limits.maxTextBody, 'reminder'));
  return sendFreeForm(ctx, message, remember({ ...reminded, sending: 'reminder' }));
}

/**
 * The time counts from when the question reached the phone, if that was soon after WhatsApp had taken it. It is looked at
 * when a deadline is due, and not told as it happens: nobody who answers in time costs anything for it.
 */
function fromDelivery({ deliveredAt }: StepContext, memory: ReplyMemory): ReplyMemory {
  const late = memory.movable && deliveredAt !== undefined ? deliveredAt - memory.since : 0;
  return { ...memory, movable: false, since: memory.since + (late > 0 && late <= limits.deliveryCountsMs ? late : 0) };
}

function rest(ctx: StepContext, params: ReplyParams, memory: ReplyMemory): StepResult {
  const until = nextInstant(ctx, params, memory);
  return { do: 'wait', accepts: ['inbound'], slot: true, local: remember(memory), ...(until !== undefined && { until }) };
}

/** The deadline of every node that waits for a reply: its next reminder, or the end of its patience. */
export function replyDeadline(ctx: StepContext, params: ReplyParams): number | undefined {
  return nextInstant(ctx, params, recall(ctx.local));
}

function nextInstant(ctx: StepContext, params: ReplyParams, memory: ReplyMemory): number | undefined {
  const durations = [params.timeoutMs, upcoming(params, memory)?.afterMs].filter((duration) => duration !== undefined);
  const instants = durations.map((duration) => deadline(hoursOf(ctx, params), memory.since, duration, params.clock));
  return instants.length === 0 ? undefined : Math.min(...instants);
}

/** The next reminder of those in order of time; reminders after the timeout are never reached. */
function upcoming(params: ReplyParams, memory: ReplyMemory): { afterMs: number; text: string } | undefined {
  return [...(params.reminders ?? [])].sort((left, right) => left.afterMs - right.afterMs)[memory.reminded];
}

function remember(memory: ReplyMemory): Record<string, FlowValue> {
  return { ...memory };
}

function recall(local: Readonly<Record<string, FlowValue>>): ReplyMemory {
  return { ...fresh, ...(local as Partial<ReplyMemory>) };
}
