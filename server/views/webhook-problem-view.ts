import type { WebhookEventRecord, WebhookProblem } from '../../schemas/generated/types.ts';

/** A kept webhook in a list, without its body. */
export function webhookProblemView({ _id: id, receivedAt, state, problem = '' }: Pick<WebhookEventRecord, '_id' | 'receivedAt' | 'state' | 'problem'>): WebhookProblem {
  return { id, receivedAt: receivedAt.toISOString(), state: state === 'new' ? 'ignored' : state, problem };
}
