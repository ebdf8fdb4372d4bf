import type { InboundMessage, InteractiveContent, OutgoingMessage } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep, FlowValue, StepContext, StepResult } from '../contract.ts';
import { readAnswer } from './answers/read-answer.ts';
import { saveAnswer, type SavePlace } from './answers/save-answer.ts';
import { renderWithin } from './render-within.ts';
import { askForReply, replyDeadline, resumeReply, type ReplyParams } from './reply.ts';

/** The params of every node that asks for something with a button of WhatsApp's own. */
export interface RequestParams extends ReplyParams, SavePlace {
  body: string;
  allowOther?: boolean;
  saveTextTo?: string;
  retryText?: string;
}

/** What differs between them: the message around the text, and what counts as the answer. */
export interface RequestKind {
  message(body: { text: string }): InteractiveContent;
  read(ctx: StepContext, message: InboundMessage): FlowValue | undefined;
}

/** Asks with a button, waits for what it brings, and takes other replies if the params say so. */
export function requestStep<Params extends RequestParams>(kind: RequestKind): ActionStep<Params> {
  return {
    enter: (ctx, params) => askForReply(ctx, requestOf(ctx, kind, params.body)),
    resume(ctx, params, event) {
      const { retryText } = params;
      return resumeReply(ctx, params, event, {
        take: (message) => taken(ctx, kind, params, message),
        ...(retryText !== undefined && { retry: () => requestOf(ctx, kind, retryText) }),
      });
    },
    deadline: replyDeadline,
  };
}

function requestOf(ctx: StepContext, kind: RequestKind, text: string): OutgoingMessage {
  return { type: 'interactive', interactive: kind.message({ text: renderWithin(ctx, text, limits.maxInteractiveBody, 'text above the button') }) };
}

function taken(ctx: StepContext, kind: RequestKind, params: RequestParams, message: InboundMessage): StepResult | undefined {
  const answer = kind.read(ctx, message);
  if (answer !== undefined) return { do: 'go', handle: 'answer', writes: saveAnswer(answer, params) };
  if (params.allowOther !== true) return undefined;
  const { saveTextTo } = params;
  return { do: 'go', handle: 'text', yields: true, writes: saveAnswer(readAnswer(ctx, message, { accept: 'any' }) ?? '', saveTextTo === undefined ? {} : { saveTo: saveTextTo }) };
}
