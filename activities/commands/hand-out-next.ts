import { assignReason } from '../../schemas/assign-reasons.ts';
import type { AgentEvent, ConversationKey } from '../../schemas/generated/types.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { inTurn } from './assign.ts';
import { chooseOfTeam, type Team } from './choose-for.ts';
import { giveToPerson } from './place-conversation.ts';

/** A conversation that left the queue, with what its flows have to be told. */
export interface HandedOut {
  readonly key: ConversationKey;
  readonly event: AgentEvent;
}

/** What a hand-out needs: it is written down before it is made, and crossed out if it was not made after all. */
export interface HandOutMeans<Row> {
  readonly untold: { store: (handed: readonly HandedOut[]) => Promise<Row[]>; forget: (rows: readonly Row[]) => Promise<void> };
  readonly newId: () => string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Gives whoever of a team is free the conversation that has waited longest in its queue, and the rows of what is to be told.
 * Undefined when none waits or nobody is free; `taken` when a person was quicker, and the next one may be tried.
 */
export async function handOutNext<Row>(orgId: string, team: Team, { untold, newId, now }: HandOutMeans<Row>): Promise<Row[] | 'taken' | undefined> {
  return inTurn(orgId, async () => {
    const waiting = { orgId, teamId: team._id, status: 'open' as const, assigneeId: { $exists: false } };
    const conversation = await ConversationModel.findOne(waiting).sort({ queuedAt: 1, _id: 1 }).select({ _id: 1, numberId: 1, contactId: 1 }).lean();
    if (conversation === null) return undefined;
    const choice = await chooseOfTeam(orgId, team);
    if (choice === undefined || choice.why === 'named') return undefined;
    const { _id, numberId, contactId } = conversation;
    const key = { orgId, numberId, contactId };
    const [id, at] = [newId(), now()];
    const rows = await untold.store([{ key, event: { kind: 'agent', id, at, action: 'assigned', assigneeId: choice.candidate.userId } }]);
    const reason = assignReason(`${choice.why}_after_waiting`, { ...choice.values, team: team.name });
    const given = await giveToPerson(key, { id, origin: { runId: '', flowId: '', nodeId: '' } }, choice, at, reason, { ...waiting, _id });
    if (given !== undefined) return rows;
    await untold.forget(rows);
    return 'taken';
  });
}
