import { storeNotifications } from '../../activities/commands/notify.ts';
import { placement } from '../../activities/commands/placement.ts';
import { publishConversation } from '../../activities/commands/publish-conversation.ts';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import { assignReason } from '../../schemas/assign-reasons.ts';
import type { ConversationRecord, HandOverResult } from '../../schemas/generated/types.ts';
import { notice } from '../../schemas/notices.ts';
import type { ServerContext } from '../context.ts';
import { keyOf } from './find-conversation.ts';

/** So many conversations change hands with one request; whoever asks repeats it until none is left. */
const atOnce = 50;

/** Where conversations of somebody go: to a colleague, into the queue of a team, or with neither into that of everybody. */
export interface HandOverTarget {
  readonly person?: { readonly id: string; readonly name: string };
  readonly team?: { readonly id: string; readonly name: string };
}

/** Whose conversations they are, and who hands them over. */
export interface HandingOver {
  readonly server: Pick<ServerContext, 'untold' | 'queues' | 'newId' | 'now'>;
  readonly orgId: string;
  readonly from: { readonly id: string; readonly name: string };
  readonly by: { readonly id?: string; readonly name: string };
}

/**
 * Hands over the next of somebody's open conversations, those whose customers have waited longest first. What a colleague
 * took meanwhile stays theirs. Repeating it, also after a crash, goes on where it stopped.
 */
export async function handOver(how: HandingOver, to: HandOverTarget): Promise<HandOverResult> {
  const { server, orgId, from, by } = how;
  const open = { orgId, assigneeId: from.id, status: 'open' as const };
  const conversations = await ConversationModel.find(open).sort({ lastMessageAt: 1, _id: 1 }).limit(atOnce).lean();
  const at = server.now();
  const told = await server.untold.store(conversations.map((conversation) => ({
    key: keyOf(conversation),
    event: { kind: 'agent', id: server.newId(), at, action: 'assigned', assigneeId: to.person?.id ?? null, ...(by.id === undefined ? {} : { userId: by.id }) },
  })));
  const moved = await Promise.all(conversations.map((conversation) => move(conversation, how, to, at)));
  await server.untold.forget(told.filter((_, index) => moved[index] !== true));
  await server.untold.deliver(told.filter((_, index) => moved[index] === true));
  const handed = moved.filter(Boolean).length;
  if (to.person !== undefined && handed > 0) {
    const words = notice('handed_over', { amount: handed, from: from.name, who: by.name });
    await storeNotifications([{ _id: server.newId(), orgId, userId: to.person.id, level: 'info', ...words, createdAt: new Date(at) }]);
  }
  if (to.team !== undefined) server.queues.look(orgId);
  return { handed, left: await ConversationModel.countDocuments(open) };
}

async function move(conversation: ConversationRecord, { from, by }: HandingOver, { person, team }: HandOverTarget, now: number): Promise<boolean> {
  const reason = assignReason('handed_over', { from: from.name, who: by.name });
  const { modifiedCount } = await ConversationModel.updateOne({ _id: conversation._id, assigneeId: from.id, status: 'open' }, placement({ assigneeId: person?.id, teamId: team?.id }, reason, now));
  if (modifiedCount === 0) return false;
  publishConversation(keyOf(conversation), { assignee: person ?? null, team: team ?? null, assignReason: reason });
  return true;
}

/** Of somebody who is gone: customers who write again come back to everybody's queue and not to an empty chair. */
export async function releaseClosed(orgId: string, userId: string): Promise<void> {
  await ConversationModel.updateMany({ orgId, assigneeId: userId, status: 'closed' }, { $unset: { assigneeId: 1, assignedAt: 1, assignReason: 1, assignedBy: 1 } });
}
