import { durations } from '../../../schemas/limits.ts';
import { metaErrorRule } from '../../../schemas/meta-errors.ts';
import type { ExplainedEvent, WebhookEventRecord } from '../../../schemas/generated/types.ts';
import type { ServerContext } from '../../context.ts';
import type { Outcome } from '../outcome.ts';
import { numbersOf } from '../owners.ts';
import { keepReport } from '../platform/report.ts';
import { objectOf, objectsOf, textOf, type JsonObject } from '../read/json.ts';
import { instantOf } from './connected-number.ts';

/**
 * errors beside messages and statuses tell of the account itself (Meta, messages webhook, errors object). What stops it or one of its
 * numbers is told to the administrators, once an hour however often it comes; the webhook is kept with it.
 */
export async function handleError(server: ServerContext, row: WebhookEventRecord, event: ExplainedEvent): Promise<Outcome> {
  const errors = objectsOf(event.errors);
  const at = instantOf(event, row.receivedAt);
  for (const { orgId, _id: numberId } of await numbersOf(event)) {
    for (const error of errors) {
      const code = Number(error['code']);
      const { action, message } = metaErrorRule(Number.isInteger(code) ? code : undefined, 400);
      if (action !== 'hold') continue;
      const facts = { _id: `error:${code}:${Math.floor(at / durations.HOUR)}:${numberId}`, orgId, at: new Date(at), field: 'errors', type: String(code), level: 'urgent' as const, content: { ...error } };
      await keepReport({ ...facts, ...(event.wabaId === undefined ? {} : { wabaId: event.wabaId }) }, { text: `${message} WhatsApp says: ${named(textOf(objectOf(error['error_data'])?.['details']), error)}` }, server.now());
    }
  }
  return { result: 'done', problem: `WhatsApp reports: ${errors.map((error) => named(undefined, error)).join(' ')}` };
}

/** What WhatsApp says, with its code. */
function named(words: string | undefined, error: JsonObject): string {
  const said = words ?? textOf(error['title']) ?? textOf(error['message']) ?? 'an error';
  return `${said.replace(/\.$/, '')} (${textOf(error['code']) ?? 'no code'}).`;
}
