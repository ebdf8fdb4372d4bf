import { ConversationModel } from '../../activities/store/models/conversations.ts';
import type { ContactIdentityRecord, ExternalEvent } from '../../schemas/generated/types.ts';
import type { ServerContext } from '../context.ts';
import type { Untold } from '../temporal/untold-events.ts';

export type Happening = Pick<ExternalEvent, 'name' | 'payload'>;

/** Which conversations of the contact are told, and an id under which telling the same again changes nothing. */
export interface TellOptions {
  readonly numberId?: string;
  readonly changeId?: string;
}

type Contact = Pick<ContactIdentityRecord, 'orgId' | 'contactId'>;

/**
 * Tells what has happened to a contact to all conversations with it, or to the one on a number, where flows may start
 * or go on because of it. Gives how many conversations were told.
 */
export async function tellConversations(server: ServerContext, contact: Contact, happenings: readonly Happening[], options: TellOptions = {}): Promise<number> {
  const untold = await untoldOf(server, contact, happenings, options);
  await server.untold.deliver(await server.untold.store(untold));
  return untold.length / Math.max(happenings.length, 1);
}

/** Makes a change of which conversations are to be told, so that no crash between the two loses the news. */
export async function changeAndTell<Result>(server: ServerContext, contact: Contact, happenings: readonly Happening[], change: () => Promise<Result>): Promise<Result> {
  const rows = await server.untold.store(await untoldOf(server, contact, happenings, {}));
  let result: Result;
  try {
    result = await change();
  } catch (error) {
    await server.untold.forget(rows);
    throw error;
  }
  await server.untold.deliver(rows);
  return result;
}

async function untoldOf(server: ServerContext, { orgId, contactId }: Contact, happenings: readonly Happening[], { numberId, changeId = server.newId() }: TellOptions): Promise<Untold[]> {
  if (happenings.length === 0) return [];
  const conversations = await ConversationModel.find({ contactId, orgId, ...(numberId === undefined ? {} : { numberId }) }).lean();
  const at = server.now();
  return conversations.flatMap((conversation) =>
    happenings.map((happening, index) => ({
      key: { orgId, numberId: conversation.numberId, contactId },
      event: { kind: 'external' as const, id: `${changeId}:${index}`, at, ...happening },
    })),
  );
}
