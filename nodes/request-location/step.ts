import type { InboundMessage, OutgoingMessage, RequestLocationParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep, StepContext, StepResult } from '../contract.ts';
import { readAnswer } from '../shared/answers/read-answer.ts';
import { saveAnswer } from '../shared/answers/save-answer.ts';
import { renderWithin } from '../shared/render-within.ts';
import { askForReply, replyDeadline, resumeReply } from '../shared/reply.ts';

const requestLocation: ActionStep<RequestLocationParams> = {
  enter: (ctx, params) => askForReply(ctx, requestOf(ctx, params.body)),
  resume(ctx, params, event) {
    const { retryText } = params;
    return resumeReply(ctx, params, event, {
      take: (message) => taken(ctx, params, message),
      ...(retryText !== undefined && { retry: () => requestOf(ctx, retryText) }),
    });
  },
  deadline: replyDeadline,
};

function requestOf(ctx: StepContext, text: string): OutgoingMessage {
  const body = { text: renderWithin(ctx, text, limits.maxInteractiveBody, 'text above the button') };
  return { type: 'interactive', interactive: { type: 'location_request_message', body, action: { name: 'send_location' } } };
}

function taken(ctx: StepContext, params: RequestLocationParams, message: InboundMessage): StepResult | undefined {
  const place = readAnswer(ctx, message, { accept: 'location' });
  if (place !== undefined) return { do: 'go', handle: 'answer', writes: saveAnswer(place, params) };
  if (params.allowOther !== true) return undefined;
  const { saveTextTo } = params;
  return { do: 'go', handle: 'text', writes: saveAnswer(readAnswer(ctx, message, { accept: 'any' }) ?? '', saveTextTo === undefined ? {} : { saveTo: saveTextTo }) };
}

export default requestLocation;
