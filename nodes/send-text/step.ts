import type { SendTextParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep } from '../contract.ts';
import { renderWithin } from '../shared/render-within.ts';
import { afterSend, sendFreeForm, textMessage } from '../shared/send.ts';

const sendText: ActionStep<SendTextParams> = {
  enter: (ctx, { body, previewUrl }) => sendFreeForm(ctx, textMessage(renderWithin(ctx, body, limits.maxTextBody, 'text'), previewUrl)),
  resume: (_ctx, _params, event) => afterSend(event, () => ({ do: 'go', handle: 'next' })),
};

export default sendText;
