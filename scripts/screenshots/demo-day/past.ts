import { ContactModel } from '../../../activities/store/models/contacts.ts';
import { ConversationModel } from '../../../activities/store/models/conversations.ts';
import { CostCellModel } from '../../../activities/store/models/cost-cells.ts';
import { MessageModel } from '../../../activities/store/models/messages.ts';
import { NodeCounterModel } from '../../../activities/store/models/node-counters.ts';
import { NumberHourModel } from '../../../activities/store/models/number-hours.ts';
import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { durations } from '../../../schemas/limits.ts';

const orgId = 'nordwind';
const { MINUTE, HOUR, DAY } = durations;

/** Moves a conversation into the past, its messages some minutes apart, as if it had taken its time. */
export async function moveBack(conversationId: string, minutesAgo: number, now: number): Promise<void> {
  const messages = await MessageModel.find({ conversationId }).sort({ at: -1, _id: -1 }).lean();
  const end = now - minutesAgo * MINUTE;
  const timeOf = (index: number): Date => new Date(end - index * 1.7 * MINUTE);
  for (const [index, message] of messages.entries()) {
    const at = timeOf(index);
    const stateAt = Object.fromEntries(Object.keys(message.stateAt ?? {}).map((state, step) => [state, new Date(at.getTime() + step * 900)]));
    await MessageModel.updateOne({ _id: message._id }, { $set: { at, receivedAt: at, stateAt } });
  }
  const lastIn = timeOf(Math.max(0, messages.findIndex((message) => message.direction === 'in')));
  const conversation = await ConversationModel.findById(conversationId).lean();
  if (conversation) await ContactModel.updateOne({ _id: conversation.contactId }, { $set: { lastInboundAt: lastIn } });
  await ConversationModel.updateOne({ _id: conversationId }, {
    $set: { lastMessageAt: timeOf(0), lastInboundAt: lastIn, windowExpiresAt: new Date(lastIn.getTime() + DAY), ...(conversation?.awaitingReplySince ? { awaitingReplySince: lastIn } : {}) },
  });
}

/** Counts of a flow as they were on the days before: today's, with more people and other shares. */
export async function countPastDays(flowId: string, days: number, now: number): Promise<void> {
  const today = await NodeCounterModel.find({ flowId }).lean();
  for (let back = 1; back <= days; back += 1) {
    const day = dayOf(now - back * DAY);
    const factor = 2 + 2 * wave(back);
    for (const counter of today) {
      const times = (value: number): number => Math.round(value * factor);
      const handles = Object.fromEntries(Object.entries(counter.handles).map(([handle, value]) => [handle, times(value)]));
      const id = [flowId, counter.version, counter.nodeId, day].join(':');
      await NodeCounterModel.updateOne({ _id: id }, { $setOnInsert: { orgId, flowId, version: counter.version, nodeId: counter.nodeId, day, entered: times(counter.entered), failed: 0, handles } }, { upsert: true });
    }
  }
}

const traffic = [
  { category: 'marketing', country: 'DE', price: 113_100, perDay: 210, flow: 'nordwind-welcome-journey' },
  { category: 'marketing', country: 'GB', price: 52_900, perDay: 60, flow: 'nordwind-welcome-journey' },
  { category: 'utility', country: 'DE', price: 45_600, perDay: 160 },
  { category: 'utility', country: 'FR', price: 24_800, perDay: 45 },
  { category: 'service', country: 'DE', price: 0, perDay: 420, flow: 'nordwind-menu' },
] as const;

/** What a shop of this size pays in some weeks. */
export async function payPastDays(numberIds: readonly string[], days: number, now: number): Promise<void> {
  const cells = Array.from({ length: days }, (_, back) => back).flatMap((back) => numberIds.flatMap((numberId, which) => traffic.map((one, kind) => {
    const day = dayOf(now - back * DAY);
    const messages = Math.round((one.perDay * (0.55 + 0.45 * wave(back + kind)) * (isWeekend(now - back * DAY) ? 0.35 : 1)) / (which + 1));
    const source = 'flow' in one ? 'flow' : 'agent';
    const flow = 'flow' in one ? { flowId: one.flow } : {};
    const amount = one.price * messages;
    return {
      _id: [orgId, day, numberId, source, 'flow' in one ? one.flow : '', one.category, one.country, 'USD'].join('|'), orgId, day, numberId, source, ...flow,
      category: one.category, country: one.country, currency: 'USD', messages, charged: one.price === 0 ? 0 : messages, amount, forecast: Math.round(amount * 1.02), differing: Math.round(messages * 0.02), unpriced: 0, recent: [],
    };
  })));
  for (const { _id, ...cell } of cells) await CostCellModel.updateOne({ _id }, { $setOnInsert: cell }, { upsert: true });
}

/** What the numbers sent in the last hours, minute by minute. */
export async function sendPastHours(now: number): Promise<void> {
  for (const [which, { _id: numberId }] of (await NumberModel.find({ orgId }, { _id: 1 }).lean()).entries()) {
    for (const hour of [Math.floor(now / HOUR) - 1, Math.floor(now / HOUR)]) {
      const last = hour === Math.floor(now / HOUR) ? Math.floor((now % HOUR) / MINUTE) : 59;
      const sent = Object.fromEntries(Array.from({ length: last + 1 }, (_, minute) => [`m${minute}`, Math.round((18 + 14 * wave(minute + hour * 60)) / (which + 1))]));
      await NumberHourModel.updateOne({ _id: `${numberId}:${hour}` }, { $set: { orgId, numberId, at: new Date(hour * HOUR), sent, failed: 0 } }, { upsert: true });
    }
  }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function isWeekend(time: number): boolean {
  return [0, 6].includes(new Date(time).getUTCDay());
}

/** Between 0 and 1, uneven but the same in every run. */
function wave(step: number): number {
  return (Math.sin(step * 1.7) + Math.sin(step * 0.61) + 2) / 4;
}
