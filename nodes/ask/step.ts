import type { AskParams, InboundMessage, OutgoingMessage } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep, StepContext } from '../contract.ts';
import { answered } from '../shared/answers/answered.ts';
import { choiceMessage } from '../shared/choices.ts';
import { renderWithin } from '../shared/render-within.ts';
import { askForReply, replyDeadline, resumeReply } from '../shared/reply.ts';
import { textMessage } from '../shared/send.ts';

const ask: ActionStep<AskParams> = {
  enter: (ctx, params) => askForReply(ctx, question(ctx, params, params.prompt)),
  resume: (ctx, params, event) =>
    resumeReply(ctx, params, event, {
      take: (message: InboundMessage) => answered(ctx, message, params),
      retry: () => question(ctx, params, params.retryText ?? params.prompt),
    }),
  deadline: replyDeadline,
};

function question(ctx: StepContext, { accept, choices = [], listButton }: AskParams, text: string): OutgoingMessage {
  if (accept !== 'choice') return textMessage(renderWithin(ctx, text, limits.maxTextBody, 'question'));
  const body = renderWithin(ctx, text, limits.maxInteractiveBody, 'question');
  return choiceMessage(ctx, choices, { body, ...(listButton !== undefined && { listButton }) });
}

export default ask;
