import { StepError } from '../../schemas/errors.ts';
import type { TextProblem } from '../../schemas/text-problems.ts';
import type { StepContext } from '../contract.ts';
import { textLength } from './text-length.ts';

/**
 * Renders a text and holds it to the length that the receiver accepts, since the parts filled in decide how long
 * it gets. Throws TEXT_EMPTY or TEXT_TOO_LONG, naming the part of the message.
 */
export function renderWithin(ctx: Pick<StepContext, 'render'>, template: string, limit: number, part: string): string {
  const text = ctx.render(template).trim();
  if (text === '') throw new StepError('TEXT_EMPTY', `The ${part} is empty once its variables are filled in.`, { part, cause: { code: 'text_empty', values: {} } satisfies TextProblem });
  const length = textLength(text);
  if (length > limit) throw new StepError('TEXT_TOO_LONG', `The ${part} has ${length} characters once its variables are filled in; at most ${limit} are allowed.`, { part, length, limit, cause: { code: 'text_filled_too_long', values: { length, limit } } satisfies TextProblem });
  return text;
}
