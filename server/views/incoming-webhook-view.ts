import type { IncomingWebhookRecord, IncomingWebhookView } from '../../schemas/generated/types.ts';

export function incomingWebhookView(webhook: IncomingWebhookRecord): IncomingWebhookView {
  const { payloadSchema, keyPath, lastReceivedAt, lastProblem, lastProblemAt } = webhook;
  return {
    id: webhook._id,
    name: webhook.name,
    prefix: webhook.prefix,
    signed: webhook.signingSecret !== undefined,
    numberId: webhook.numberId,
    contactBy: webhook.contactBy,
    contactPath: webhook.contactPath,
    createdAt: webhook.createdAt.toISOString(),
    ...(payloadSchema === undefined ? {} : { payloadSchema }),
    ...(keyPath === undefined ? {} : { keyPath }),
    ...(lastReceivedAt === undefined ? {} : { lastReceivedAt: lastReceivedAt.toISOString() }),
    ...(lastProblem === undefined || lastProblemAt === undefined ? {} : { lastProblem, lastProblemAt: lastProblemAt.toISOString() }),
  };
}
