import type { ExplainedEvent, WebhookEventRecord } from '../../schemas/generated/types.ts';
import type { ServerContext } from '../context.ts';
import { handleEcho } from './events/handle-echo.ts';
import { handleError } from './events/handle-error.ts';
import { handleMessage } from './events/handle-message.ts';
import { handlePlatform } from './events/handle-platform.ts';
import { handleStatus } from './events/handle-status.ts';
import type { Outcome } from './outcome.ts';

/**
 * Carries out one event of a webhook. Repeating it changes nothing; it throws when it has to be tried again, or when it
 * cannot be carried out at all.
 */
export async function handleEvent(server: ServerContext, row: WebhookEventRecord, event: ExplainedEvent): Promise<Outcome> {
  switch (event.kind) {
    case 'message':
      return handleMessage(server, row, event);
    case 'status':
      return handleStatus(server, row, event);
    case 'echo':
      return handleEcho(server, row, event);
    case 'platform':
      return handlePlatform(server, row, event);
    case 'error':
      return handleError(server, row, event);
  }
}
