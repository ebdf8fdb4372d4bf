import type { InboundMessage } from '../../../schemas/generated/types.ts';
import type { StepContext, StepResult } from '../../contract.ts';
import { type AnswerRules, readAnswer } from './read-answer.ts';
import { type SavePlace, saveAnswer } from './save-answer.ts';

/** Leaves by `answer` and saves the value, or undefined when the message is not the kind of answer asked for. */
export function answered(ctx: StepContext, message: InboundMessage, params: AnswerRules & SavePlace): StepResult | undefined {
  const value = readAnswer(ctx, message, params);
  return value === undefined ? undefined : { do: 'go', handle: 'answer', writes: saveAnswer(value, params) };
}
