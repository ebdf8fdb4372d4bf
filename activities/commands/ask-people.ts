import type { ApprovalCommand, ConversationKey } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { ApprovalModel } from '../store/models/approvals.ts';
import type { CommandEffect } from './command-effect.ts';
import { CommandProblem } from './command-problem.ts';
import { notifyPeople } from './notify.ts';
import { peopleOf } from './people-of.ts';

/**
 * Asks people of the team. A repetition asks nobody again, and brings the answer along if somebody was faster than the
 * worker that crashed.
 */
export async function askPeople(key: ConversationKey, command: ApprovalCommand, now: number): Promise<CommandEffect> {
  const { id, origin, question, options, until } = command;
  const askedIds = await peopleOf(key, command.to);
  if (askedIds.length === 0) throw new CommandProblem('NO_AGENT_AVAILABLE', 'There is nobody to ask.');
  const { runId, flowId, nodeId } = origin;
  try {
    await ApprovalModel.create({ _id: id, orgId: key.orgId, conversationId: conversationId(key.numberId, key.contactId), runId, flowId, nodeId, question, options, askedIds, expiresAt: new Date(until), createdAt: new Date(now) });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  await notifyPeople(key, command, askedIds, { text: question, level: 'warning', now });
  const stored = await ApprovalModel.findById(id).select('answer').lean();
  return { result: stored?.answer === undefined ? {} : { answer: stored.answer } };
}
