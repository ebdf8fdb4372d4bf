import type { InboundMessage, OutgoingMessage, SendButtonsParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep, StepContext, StepResult } from '../contract.ts';
import { readAnswer } from '../shared/answers/read-answer.ts';
import { saveAnswer } from '../shared/answers/save-answer.ts';
import { choiceMessage, chosen } from '../shared/choices.ts';
import { renderWithin } from '../shared/render-within.ts';
import { askForReply, resumeReply } from '../shared/reply.ts';

const sendButtons: ActionStep<SendButtonsParams> = {
  enter: (ctx, params) => askForReply(ctx, buttonsMessage(ctx, params, params.body)),
  resume: (ctx, params, event) =>
    resumeReply(ctx, params, event, {
      take: (message) => taken(ctx, params, message),
      ...(params.retryText !== undefined && { retry: () => buttonsMessage(ctx, params, params.retryText ?? params.body) }),
    }),
};

function buttonsMessage(ctx: StepContext, { header, footer, buttons }: SendButtonsParams, text: string): OutgoingMessage {
  const body = renderWithin(ctx, text, limits.maxInteractiveBody, 'text above the buttons');
  return choiceMessage(ctx, buttons, { body, ...(header !== undefined && { header }), ...(footer !== undefined && { footer }) });
}

function taken(ctx: StepContext, params: SendButtonsParams, message: InboundMessage): StepResult | undefined {
  const choice = chosen(ctx, message, params.buttons);
  if (choice !== undefined) return { do: 'go', handle: `choice:${choice.key}`, writes: saveAnswer(choice.title, params), detail: { choice: choice.title } };
  if (params.allowOther !== true) return undefined;
  return { do: 'go', handle: 'text', writes: saveAnswer(readAnswer(ctx, message, { accept: 'any' }) ?? '', params) };
}

export default sendButtons;
