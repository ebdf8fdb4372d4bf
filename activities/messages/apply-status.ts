import type { ConversationKey, DeliveryEvent, EngineError, MessageRecord } from '../../schemas/generated/types.ts';
import { runErrors } from '../../schemas/errors.ts';
import { limits } from '../../schemas/limits.ts';
import { metaErrorRule } from '../../schemas/meta-errors.ts';
import { newlyReached } from '../../workflows/engine/deliveries.ts';
import { countCost } from '../costs/count-cost.ts';
import { statusesHeard } from '../engine/catalogue.ts';
import { forgetUploads } from '../whatsapp/asset-uploads.ts';
import { applyConsequences } from '../whatsapp/error-consequences.ts';
import { publish } from '../store/feed.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { MessageModel } from '../store/models/messages.ts';
import { findNumber } from '../store/number-directory.ts';
import { templateOf } from '../templates/find-template.ts';
import { messageEvent } from './message-body.ts';
import { outgoingMessage } from './outgoing-record.ts';
import { statesBefore, type DeliveryStatus } from './message-state.ts';

/** One status of one message, taken out of a webhook. */
export interface StatusItem {
  readonly numberId: string;
  readonly wamid: string;
  /** biz_opaque_callback_data: our send id, if we sent it. */
  readonly callbackData?: string;
  readonly status: DeliveryStatus;
  /** Meta's timestamp, epoch milliseconds. */
  readonly at: number;
  readonly pricing?: Record<string, unknown>;
  /** First error of a failed status. */
  readonly error?: { readonly code?: number; readonly details?: string };
}

/**
 * forward: the message moved on. late: the message was further already; only the time was noted.
 * not_ours: no message of ours, which is normal where another program uses the same number.
 */
export interface AppliedStatus {
  readonly outcome: 'forward' | 'late' | 'not_ours';
  /** Whom the message went to, if it is one of ours and moved on. */
  readonly contactId?: string;
  /** To be told to the conversation's workflow: a failure, or what a flow or the run that sent it asks for. */
  readonly tell?: { readonly key: ConversationKey; readonly event: DeliveryEvent };
}

/** Moves a message forward by a status. Order and repetition of statuses do not matter. */
export async function applyStatus(item: StatusItem): Promise<AppliedStatus> {
  const at = new Date(item.at);
  const error = item.status === 'failed' ? engineError(item) : undefined;
  const noted = { wamid: item.wamid, [`stateAt.${item.status}`]: at, ...(item.pricing === undefined ? {} : { pricing: item.pricing }) };
  const moved = await findAndUpdate(item, { state: { $in: statesBefore(item.status) } }, { $set: { ...noted, state: item.status, ...(error === undefined ? {} : { error }) }, ...(error === undefined ? { $unset: { error: 1 } } : {}) });
  if (moved === undefined) {
    const late = await findAndUpdate(item, {}, { $set: noted });
    if (late === undefined) return { outcome: 'not_ours' };
    await countCost(late, Date.now());
    // A crash may have come between the move and the telling; a conversation takes an event once.
    return { outcome: 'late', ...(late.state === item.status ? await toldOf(item, late, late.error) : {}) };
  }
  // First, so that who sees that it arrived finds its price.
  await countCost(moved, Date.now());
  publish(messageEvent('message.changed', moved));
  if (item.pricing?.['type'] === 'free_entry_point') await noteFreeEntry(moved, at);
  if (error !== undefined) await consequences(item, moved);
  return { outcome: 'forward', contactId: moved.contactId, ...(await toldOf(item, moved, error)) };
}

/**
 * The first message that is free because of an ad opens the window in which all are (Meta: 72 hours from our answer). It
 * concerns the price only: free text still needs the 24-hour service window.
 */
async function noteFreeEntry({ conversationId }: MessageRecord, at: Date): Promise<void> {
  const over = [{ freeEntryUntil: { $exists: false } }, { freeEntryUntil: { $lt: at } }];
  await ConversationModel.updateOne({ _id: conversationId, $or: over }, { $set: { freeEntryUntil: new Date(at.getTime() + limits.freeEntryMs) } });
}

/** By our send id where the webhook carries it, otherwise by the message id that the Cloud API gave. */
async function findAndUpdate(item: StatusItem, condition: object, update: object): Promise<MessageRecord | undefined> {
  const ours = { direction: 'out' as const, numberId: item.numberId };
  const keys = [...(item.callbackData === undefined ? [] : [{ _id: item.callbackData }]), { wamid: item.wamid }];
  for (const key of keys) {
    const record = await MessageModel.findOneAndUpdate({ ...key, ...ours, ...condition }, update, { returnDocument: 'after' }).lean();
    if (record !== null) return record;
  }
  return undefined;
}

function engineError({ error }: StatusItem): EngineError {
  // A status carries no HTTP status; a code nobody has listed counts as a refusal of this message.
  const rule = metaErrorRule(error?.code, 400);
  const { code, details } = error ?? {};
  return {
    code: rule.class === 'window_closed' ? 'WINDOW_CLOSED' : 'SEND_FAILED',
    class: rule.class,
    message: rule.message || runErrors.SEND_FAILED,
    ...(code === undefined ? {} : { metaCode: code }),
    ...(details === undefined ? {} : { details: { reason: details.slice(0, 500) } }),
  };
}

/** What the error means beside this message. The webhook's handling is repeated when this fails, and it may be done twice. */
async function consequences({ numberId, error }: StatusItem, record: MessageRecord): Promise<void> {
  const rule = metaErrorRule(error?.code, 400);
  // The id may be what is wrong: the next message uploads the file anew.
  if (rule.class === 'media') await forgetUploads(numberId, outgoingMessage(record));
  const number = await findNumber(numberId);
  if (number === undefined) return;
  const template = record.type === 'template' ? await templateOf(number.wabaId, outgoingMessage(record)) : undefined;
  await applyConsequences({ rule, code: error?.code, number, contactId: record.contactId, templateId: template?._id, now: Date.now() });
}

/**
 * Failures are always told: the run learns that a message of its own did not arrive after all. Other statuses only where
 * somebody asks for them, since each is a signal in the history of its conversation.
 */
async function toldOf(item: StatusItem, record: MessageRecord, error: EngineError | undefined): Promise<Pick<AppliedStatus, 'tell'>> {
  const { orgId, numberId, contactId, _id: sendId, source, stateAt, tell } = record;
  const reached = newlyReached(item.status, Object.keys(stateAt).filter((state) => state !== item.status));
  const heard = await statusesHeard(orgId);
  if (error === undefined && !reached.some((status) => status === tell || heard.has(status))) return {};
  const of = source?.kind === 'flow' ? 'flow' : 'team';
  const sentAt = (stateAt['accepted'] ?? stateAt['sent'])?.getTime();
  return { tell: { key: { orgId, numberId, contactId }, event: { kind: 'delivery', id: `${sendId}:${item.status}`, at: item.at, sendId, status: item.status, of, reached, ...(sentAt === undefined ? {} : { sentAt }), ...(error === undefined ? {} : { error }) } } };
}
