import type { ContactRecord, ContactSend, SendCap } from '../../schemas/generated/types.ts';
import { fullUntil, withSend } from '../../workflows/engine/runs/send-caps.ts';
import { ContactModel } from '../store/models/contacts.ts';
import { inTurn } from './in-turn.ts';

const TRIES = 20;

/**
 * Counts an automatic message of any business number against the caps of its contact; the same message once. Gives the
 * instant at which there is room again when the cap is full, epoch milliseconds: then it is not counted.
 */
export function reserveSend(contactId: string, send: ContactSend, cap: SendCap | undefined): Promise<number | undefined> {
  return inTurn(contactId, async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const contact = await ContactModel.findById(contactId).select('automaticSends sendsRevision').lean();
      const sent = contact?.automaticSends ?? [];
      if (contact === null || sent.some(({ id }) => id === send.id)) return undefined;
      const full = cap === undefined ? undefined : fullUntil(cap, send.category, sent, send.at);
      if (full !== undefined) return full;
      if (await replace(contact, withSend(sent, send) as ContactSend[])) return undefined;
    }
    throw new Error(`Too many messages to the contact ${contactId} leave at the same time.`);
  });
}

/** The message did not go out after all. */
export async function releaseSend(contactId: string, sendId: string): Promise<void> {
  await ContactModel.updateOne({ _id: contactId, 'automaticSends.id': sendId }, { $pull: { automaticSends: { id: sendId } }, $inc: { sendsRevision: 1 } });
}

/** False when another process was faster. */
async function replace({ _id, sendsRevision }: Pick<ContactRecord, '_id' | 'sendsRevision'>, automaticSends: ContactSend[]): Promise<boolean> {
  const unchanged = sendsRevision === undefined ? { $exists: false } : sendsRevision;
  const { modifiedCount } = await ContactModel.updateOne({ _id, sendsRevision: unchanged }, { $set: { automaticSends, sendsRevision: (sendsRevision ?? 0) + 1 } });
  return modifiedCount === 1;
}
