import type { OutgoingMessage, SendTextParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep, StepContext } from '../contract.ts';
import { renderWithin } from '../shared/render-within.ts';
import { afterSend, sendFreeForm, textMessage } from '../shared/send.ts';

const sendText: ActionStep<SendTextParams> = {
  enter: (ctx, params) => sendFreeForm(ctx, messageOf(ctx, params)),
  resume: (_ctx, _params, event) => afterSend(event, () => ({ do: 'go', handle: 'next' })),
};

function messageOf(ctx: StepContext, { body, previewUrl, quote }: SendTextParams): OutgoingMessage {
  const message = textMessage(renderWithin(ctx, body, limits.maxTextBody, 'text'), previewUrl);
  return quote === true && ctx.message !== undefined ? { ...message, context: { message_id: ctx.message.id } } : message;
}

export default sendText;
