import type { InboundMessage, WaitForReplyParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep, StepContext, StepResult } from '../contract.ts';
import { answered } from '../shared/answers/answered.ts';
import { renderWithin } from '../shared/render-within.ts';
import { replyDeadline, resumeReply, waitForReply } from '../shared/reply.ts';
import { textMessage } from '../shared/send.ts';

const waitForReplyStep: ActionStep<WaitForReplyParams> = {
  enter: (ctx, params) => waitForReply(ctx, params),
  resume(ctx, params, event) {
    const { retryText } = params;
    return resumeReply(ctx, params, event, {
      take: (message) => taken(ctx, params, message),
      ...(retryText !== undefined && { retry: () => textMessage(renderWithin(ctx, retryText, limits.maxTextBody, 'text for other replies')) }),
    });
  },
  deadline: replyDeadline,
};

function taken(ctx: StepContext, params: WaitForReplyParams, message: InboundMessage): StepResult | undefined {
  const result = answered(ctx, message, params);
  return result !== undefined && params.shareReply === true ? { ...result, passOn: true } : result;
}

export default waitForReplyStep;
