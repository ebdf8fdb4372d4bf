import { userName } from '../../activities/store/user-names.ts';
import { withoutUndefined } from '../../activities/store/without-undefined.ts';
import type { ApprovalBody, ApprovalRecord } from '../../schemas/generated/types.ts';
import { may, type Actor } from '../auth/actor.ts';

/** Whoever was asked may answer, and everybody who may run flows. */
export function mayAnswer(actor: Actor, { askedIds }: Pick<ApprovalRecord, 'askedIds'>): boolean {
  return may(actor, 'flows.operate') || (actor.kind === 'user' && askedIds.includes(actor.id));
}

export async function approvalView(approval: ApprovalRecord, actor: Actor): Promise<ApprovalBody> {
  const { _id: id, conversationId, question, options, askedIds, answer, answeredBy } = approval;
  return withoutUndefined({
    id,
    conversationId,
    question,
    options,
    asked: await Promise.all(askedIds.map(person)),
    mayAnswer: mayAnswer(actor, approval),
    expiresAt: approval.expiresAt.toISOString(),
    createdAt: approval.createdAt.toISOString(),
    answer,
    answeredBy: answeredBy === undefined ? undefined : await person(answeredBy),
    answeredAt: approval.answeredAt?.toISOString(),
  });
}

async function person(id: string): Promise<{ id: string; name: string }> {
  return { id, name: (await userName(id)) ?? id };
}
