import type { OutgoingMessage, SendButtonsParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep, StepContext } from '../contract.ts';
import { choiceMessage } from '../shared/choices.ts';
import { renderWithin } from '../shared/render-within.ts';
import { askForReply, replyDeadline, resumeReply } from '../shared/reply.ts';
import { takeChoice } from '../shared/take-choice.ts';

const sendButtons: ActionStep<SendButtonsParams> = {
  enter: (ctx, params) => askForReply(ctx, buttonsMessage(ctx, params, params.body)),
  resume: (ctx, params, event) =>
    resumeReply(ctx, params, event, {
      take: (message) => takeChoice(ctx, params, params.buttons, message),
      ...(params.retryText !== undefined && { retry: () => buttonsMessage(ctx, params, params.retryText ?? params.body) }),
    }),
  deadline: replyDeadline,
};

function buttonsMessage(ctx: StepContext, { header, footer, buttons }: SendButtonsParams, text: string): OutgoingMessage {
  const body = renderWithin(ctx, text, limits.maxInteractiveBody, 'text above the buttons');
  return choiceMessage(ctx, buttons, { body, ...(header !== undefined && { header }), ...(footer !== undefined && { footer }) });
}

export default sendButtons;
