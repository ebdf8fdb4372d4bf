import type { OutgoingMessage, OutgoingText } from '../../schemas/generated/types.ts';
import type { CommandRequest, FlowValue, StepContext, StepEvent, StepResult } from '../contract.ts';

/** Sends a free-form message, or leaves by window_closed when the 24-hour service window does not allow one. */
export function sendFreeForm(ctx: StepContext, message: OutgoingMessage, local?: Record<string, FlowValue>): StepResult {
  if (ctx.windowExpiresAt === undefined) return { do: 'go', handle: 'window_closed' };
  const command: CommandRequest = { kind: 'send', message, category: 'service' };
  return { do: 'run', command, ...(local && { local }) };
}

export function textMessage(body: string, previewUrl?: boolean): OutgoingText {
  return { type: 'text', text: { body, ...(previewUrl !== undefined && { preview_url: previewUrl }) } };
}

/** What every sending node does with the answer to its send: go on when accepted, else leave by the handle of the reason. */
export function afterSend(event: StepEvent, accepted: (at: number) => StepResult): StepResult {
  if (event.kind !== 'commandDone') return { do: 'decline' };
  if (event.ok) return accepted(event.at);
  const { code = 'SEND_FAILED', message = 'The message could not be sent.', details } = event.error ?? {};
  if (code === 'WINDOW_CLOSED') return { do: 'go', handle: 'window_closed' };
  if (code === 'NOT_SENT') return { do: 'go', handle: 'not_sent', detail: { reason: message } };
  return { do: 'fail', code, message, ...(details && { details }) };
}
