import type { EngineError, MessagePrice, MessageRecord } from '../../schemas/generated/types.ts';
import { statesBefore } from '../messages/message-state.ts';
import { messageEvent } from '../messages/message-body.ts';
import { publish } from '../store/feed.ts';
import { MessageModel } from '../store/models/messages.ts';
import { WriteBatch } from '../store/write-batch.ts';

/**
 * The outbox: one row per message, found by its send id. A row is claimed before the Cloud API is called, and only
 * one attempt can claim it. An attempt that finds a claimed row knows that somebody may have sent the message.
 */
const rows = new WriteBatch(MessageModel);

/** Writes the row of a message that has none yet, claimed or held back. false: there is a row already. */
export async function insertRow(record: MessageRecord): Promise<boolean> {
  return (await rows.write({ insertOne: { document: record } })) === 'done';
}

export async function findRow(sendId: string): Promise<MessageRecord | undefined> {
  return (await MessageModel.findById(sendId).lean()) ?? undefined;
}

/** Claims a waiting row. undefined: somebody else has, or it is done. */
export function claim(sendId: string, now: Date, forecast: MessagePrice): Promise<MessageRecord | undefined> {
  return move(sendId, ['queued'], { $set: { state: 'sending', 'stateAt.sending': now, 'cost.forecast': forecast }, $inc: { attempts: 1 }, $unset: { error: 1 } });
}

/** The Cloud API has taken the message, which was called at calledAt. A status webhook may have been faster and have moved the row further. */
export async function accept(sendId: string, wamid: string, calledAt: Date, now: Date): Promise<MessageRecord | undefined> {
  // Between the claim and the call the message waited once more for its turn.
  const $set = { wamid, 'stateAt.accepted': now, 'stateAt.sending': calledAt };
  const moved = await move(sendId, statesBefore('accepted'), { $set: { ...$set, state: 'accepted' }, $unset: { error: 1 } });
  return moved ?? ((await MessageModel.findOneAndUpdate({ _id: sendId }, { $set }, { returnDocument: 'after' }).lean()) ?? undefined);
}

/** Certainly not sent, and to be tried again. */
export function putBack(sendId: string, error: EngineError, now: Date): Promise<MessageRecord | undefined> {
  return move(sendId, ['sending'], { $set: { state: 'queued', 'stateAt.queued': now, error } });
}

/** Says anew why a message still waits. */
export function explain(sendId: string, error: EngineError): Promise<MessageRecord | undefined> {
  return move(sendId, ['queued'], { $set: { error } });
}

/** Perhaps sent: only a status webhook can tell now. */
export function markUnknown(sendId: string, now: Date): Promise<MessageRecord | undefined> {
  return move(sendId, ['sending'], { $set: { state: 'unknown', 'stateAt.unknown': now } });
}

/** The wait for a status is over. The row stays unknown, so that a late status still settles it. */
export function giveUpUnknown(sendId: string, error: EngineError): Promise<MessageRecord | undefined> {
  return move(sendId, ['sending', 'unknown'], { $set: { state: 'unknown', error } });
}

/** Refused for good by the Cloud API (failed) or by one of our own rules (not_sent). */
export function refuse(sendId: string, state: 'failed' | 'not_sent', error: EngineError, now: Date): Promise<MessageRecord | undefined> {
  return move(sendId, ['queued', 'sending'], { $set: { state, [`stateAt.${state}`]: now, error } });
}

/** Compare-and-set of a row's state; shows the change to whoever looks at the thread. */
async function move(sendId: string, from: readonly MessageRecord['state'][], update: Parameters<typeof MessageModel.findOneAndUpdate>[1]): Promise<MessageRecord | undefined> {
  const record = await MessageModel.findOneAndUpdate({ _id: sendId, state: { $in: from } }, update, { returnDocument: 'after' }).lean();
  if (record === null) return undefined;
  publish(messageEvent('message.changed', record));
  return record;
}
