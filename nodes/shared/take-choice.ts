import type { InboundMessage } from '../../schemas/generated/types.ts';
import type { StepContext, StepResult } from '../contract.ts';
import { readAnswer } from './answers/read-answer.ts';
import { type SavePlace, saveAnswer } from './answers/save-answer.ts';
import { type Choice, chosen } from './choices.ts';

/** Leaves by the choice that a message takes, or by `text` where other replies are welcome; undefined when it does not fit. */
export function takeChoice(ctx: StepContext, params: SavePlace & { allowOther?: boolean }, choices: readonly Choice[], message: InboundMessage): StepResult | undefined {
  const choice = chosen(ctx, message, choices);
  if (choice !== undefined) return { do: 'go', handle: `choice:${choice.key}`, writes: saveAnswer(choice.title, params), detail: { choice: choice.title } };
  if (params.allowOther !== true) return undefined;
  return { do: 'go', handle: 'text', yields: true, writes: saveAnswer(readAnswer(ctx, message, { accept: 'any' }) ?? '', params) };
}
