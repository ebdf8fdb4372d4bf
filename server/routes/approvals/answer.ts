import { ApprovalModel } from '../../../activities/store/models/approvals.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import type { AgentEvent, ApprovalRecord } from '../../../schemas/generated/types.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { findConversation, keyOf } from '../../inbox/find-conversation.ts';
import { approvalView, mayAnswer } from '../../views/approval-view.ts';

/**
 * The first answer is written into the record by compare-and-set, then the conversation is told. Should this server die in
 * between, the same answer given again tells it: the event has the question's id and counts once.
 */
export default defineRoute({
  method: 'post',
  path: '/approvals/:id/answer',
  access: 'inbox.read',
  params: 'IdParams',
  body: 'ApprovalAnswer',
  response: 'ApprovalBody',
  summary: 'Answer a question that a flow asks the team; the first answer counts',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { option } = input.body;
    const asked = found(await ApprovalModel.findOne({ _id: input.params.id, orgId }).lean());
    if (!mayAnswer(actor, asked)) throw new ApiProblem('FORBIDDEN', [], 'Only the people who were asked may answer.');
    requireOption(asked, option);
    const conversation = await findConversation(orgId, asked.conversationId);
    const at = server.now();
    const by = userIdOf(actor);
    const isOpen = conversation.automation.runs.some((run) => run.approvalId === asked._id);
    const open = { _id: asked._id, orgId, answer: { $exists: false }, expiresAt: { $gt: new Date(at) } };
    const $set = { answer: option, answeredAt: new Date(at), ...(by === undefined ? {} : { answeredBy: by }) };
    const fresh = isOpen ? await ApprovalModel.findOneAndUpdate(open, { $set }, { returnDocument: 'after' }).lean() : null;
    const approval = fresh ?? (await answeredAlready(asked._id, option, by));
    const { answeredBy } = approval;
    const event: AgentEvent = { kind: 'agent', id: `${approval._id}:decided`, at, action: 'decided', approvalId: approval._id, option, ...(answeredBy === undefined ? {} : { userId: answeredBy }) };
    await server.untold.deliver(await server.untold.store([{ key: keyOf(conversation), event }]));
    if (fresh !== null) await audit(call, 'approval.answered', { kind: 'approval', id: approval._id }, { option, conversationId: conversation._id });
    return approvalView(approval, actor);
  },
});

function requireOption({ options }: ApprovalRecord, option: string): void {
  if (options.some(({ key }) => key === option)) return;
  throw new ApiProblem('VALIDATION_FAILED', [{ field: 'option', rule: 'known', message: 'This is none of the answers.', fix: `Choose one of ${options.map(({ key }) => key).join(', ')}.` }]);
}

/** The same answer of the same person once more is no conflict: the first request may have been cut off. */
async function answeredAlready(id: string, option: string, by: string | undefined): Promise<ApprovalRecord> {
  const stored = found(await ApprovalModel.findById(id).lean());
  if (stored.answer === option && stored.answeredBy === by) return stored;
  throw new ApiProblem('APPROVAL_CLOSED', stored.answer === undefined ? [] : [{ answer: stored.answer, answeredBy: stored.answeredBy }]);
}
