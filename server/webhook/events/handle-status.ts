import { learnFromStatus } from '../../../activities/identity/learn-names.ts';
import { applyStatus } from '../../../activities/messages/apply-status.ts';
import { isDeliveryStatus } from '../../../activities/messages/message-state.ts';
import { withoutUndefined } from '../../../activities/store/without-undefined.ts';
import type { ExplainedEvent, WebhookEventRecord } from '../../../schemas/generated/types.ts';
import type { ServerContext } from '../../context.ts';
import type { Outcome } from '../outcome.ts';
import { objectOf, objectsOf, textOf } from '../read/json.ts';
import { connectedNumber, instantOf, isOutcome } from './connected-number.ts';

/** Moves a message of ours forward. Statuses of other programs on the same number, and of kinds we do not know, are normal. */
export async function handleStatus(server: ServerContext, row: WebhookEventRecord, event: ExplainedEvent): Promise<Outcome> {
  const number = await connectedNumber(event);
  if (isOutcome(number)) return number;
  const { messageId: wamid, status } = event;
  if (wamid === undefined || status === undefined) return { result: 'failed', problem: 'A status came without the id of its message or without the status itself.' };
  if (!isDeliveryStatus(status)) return { result: 'ignored' };
  const item = { numberId: number._id, wamid, status, at: instantOf(event, row.receivedAt), callbackData: event.callbackData, pricing: event.pricing, error: status === 'failed' ? errorOf(event) : undefined };
  const { outcome, tell, contactId } = await applyStatus(withoutUndefined(item));
  if (contactId !== undefined) await learnFromStatus(contactId, { userId: event.recipientUserId, parentUserId: event.recipientParentUserId }, item.at);
  if (tell !== undefined) await server.conversations.tell(tell.key, tell.event);
  return { result: outcome === 'not_ours' ? 'ignored' : 'done' };
}

function errorOf(event: ExplainedEvent): { code?: number; details?: string } {
  const [error] = objectsOf(event.errors);
  const code = Number(error?.['code']);
  const details = textOf(objectOf(error?.['error_data'])?.['details']) ?? textOf(error?.['title']) ?? textOf(error?.['message']);
  return { ...(Number.isInteger(code) ? { code } : {}), ...(details === undefined ? {} : { details }) };
}
