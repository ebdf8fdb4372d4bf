import type { OutgoingMessage, SendListParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep, StepContext } from '../contract.ts';
import { renderWithin } from '../shared/render-within.ts';
import { askForReply, replyDeadline, resumeReply } from '../shared/reply.ts';
import { takeChoice } from '../shared/take-choice.ts';
import { sectionsOf } from './sections.ts';

const sendList: ActionStep<SendListParams> = {
  enter: (ctx, params) => askForReply(ctx, listMessage(ctx, params, params.body)),
  resume: (ctx, params, event) =>
    resumeReply(ctx, params, event, {
      take: (message) => takeChoice(ctx, params, params.rows, message),
      ...(params.retryText !== undefined && { retry: () => listMessage(ctx, params, params.retryText ?? params.body) }),
    }),
  deadline: replyDeadline,
};

function listMessage(ctx: StepContext, { header, footer, listButton, rows }: SendListParams, text: string): OutgoingMessage {
  return {
    type: 'interactive',
    interactive: {
      type: 'list',
      ...(header !== undefined && { header: { type: 'text', text: renderWithin(ctx, header, limits.maxInteractiveHeader, 'header') } }),
      body: { text: renderWithin(ctx, text, limits.maxInteractiveBody, 'text above the list') },
      ...(footer !== undefined && { footer: { text: renderWithin(ctx, footer, limits.maxFooter, 'footer') } }),
      action: { button: renderWithin(ctx, listButton, limits.maxButtonTitle, 'button of the list'), sections: sectionsOf(ctx, rows) },
    },
  };
}

export default sendList;
