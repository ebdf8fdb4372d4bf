import { findNumber } from '../../activities/store/number-directory.ts';
import { templateOf } from '../../activities/templates/find-template.ts';
import { templateObjection } from '../../activities/templates/template-objection.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { ConversationRecord, OutgoingMessage } from '../../schemas/generated/types.ts';

/** States of a number in which nothing would leave it. */
const silent = new Set(['DISCONNECTED', 'BANNED']);

/** Throws what keeps a message of a person from being sent at all, so that it is said at once and not by a failed row. */
export async function requireSendable(conversation: ConversationRecord, message: OutgoingMessage, now: number): Promise<void> {
  if (conversation.status === 'closed') throw new ApiProblem('CONVERSATION_CLOSED');
  const number = await findNumber(conversation.numberId);
  if (number === undefined || silent.has(number.status)) throw new ApiProblem('NUMBER_UNAVAILABLE', [{ numberId: conversation.numberId, status: number?.status ?? 'removed' }]);
  const windowExpiresAt = conversation.windowExpiresAt?.getTime() ?? 0;
  if (message.type !== 'template' && windowExpiresAt <= now) throw new ApiProblem('WINDOW_CLOSED', conversation.windowExpiresAt === undefined ? [] : [{ windowExpiresAt: conversation.windowExpiresAt.toISOString() }]);
  const objection = templateObjection(await templateOf(number.wabaId, message));
  if (objection !== undefined) throw new ApiProblem('TEMPLATE_UNAVAILABLE', [{ reason: objection.reason, message: objection.message }], objection.message);
}
