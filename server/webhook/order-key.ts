import type { ExplainedEvent } from '../../schemas/generated/types.ts';

/** Events with the same key are handled in the order in which they came. */
export function orderKey(event: ExplainedEvent): string {
  switch (event.kind) {
    case 'message':
      return `${event.phoneNumberId}:${event.from?.waId ?? event.from?.userId}`;
    case 'echo':
      return `${event.phoneNumberId}:${event.to}`;
    case 'status':
      return `status:${event.messageId}`;
    case 'error':
    case 'platform':
      return `account:${event.wabaId}`;
  }
}
