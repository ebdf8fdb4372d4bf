import type { OutgoingMessage, SendTextParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { StepContext } from '../contract.ts';
import { renderWithin } from '../shared/render-within.ts';
import { sendOnce } from '../shared/send-once.ts';
import { textMessage } from '../shared/send.ts';

function messageOf(ctx: StepContext, { body, previewUrl, quote }: SendTextParams): OutgoingMessage {
  const message = textMessage(renderWithin(ctx, body, limits.maxTextBody, 'text'), previewUrl);
  return quote === true && ctx.message !== undefined ? { ...message, context: { message_id: ctx.message.id } } : message;
}

export default sendOnce(messageOf);
