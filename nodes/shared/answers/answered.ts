import type { InboundMessage } from '../../../schemas/generated/types.ts';
import type { FlowValue, StepContext, StepResult } from '../../contract.ts';
import { type AnswerRules, readAnswer } from './read-answer.ts';
import { type SavePlace, saveAnswer } from './save-answer.ts';

export interface Validation {
  /** An expression that must say yes of the value `answer`. */
  validate?: string;
}

function isValid(ctx: StepContext, answer: FlowValue, { validate }: Validation): boolean {
  return validate === undefined || ctx.evaluate({ match: 'all', rows: [{ expression: validate }] }, { answer });
}

/** Leaves by `answer` and saves the value, or undefined when the message is not the kind of answer asked for. */
export function answered(ctx: StepContext, message: InboundMessage, params: AnswerRules & SavePlace & Validation): StepResult | undefined {
  const value = readAnswer(ctx, message, params);
  return value === undefined || !isValid(ctx, value, params) ? undefined : { do: 'go', handle: 'answer', writes: saveAnswer(value, params) };
}
