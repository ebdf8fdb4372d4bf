import { readAnswer } from '../../../nodes/shared/http/read-answer.ts';
import { StepError } from '../../../schemas/errors.ts';
import type { CallCommand, EngineError, HttpCallInput, HttpCallResult, PretendedAnswer } from '../../../schemas/generated/types.ts';

/** What a pretended call leads to: the same result, or the same error, as the real one. */
export type PretendedCall = { result: Record<string, unknown> } | { error: EngineError };

/** Carries out a call in pretence. Without an answer that was ordered, the other system says 200 and every value wanted is its own path in brackets. */
export function pretendCall({ input }: CallCommand, answer: PretendedAnswer | undefined): PretendedCall {
  const { picks = [] } = input as Partial<HttpCallInput>;
  if (answer?.result !== undefined) return { result: answer.result };
  if (answer?.timeout === true) return { result: { outcome: 'timeout' } satisfies HttpCallResult };
  if (answer === undefined) return { result: { outcome: 'success', status: 200, values: picks.map(({ path }) => `[${path}]`) } satisfies HttpCallResult };
  try {
    return { result: { ...readAnswer(answer.status ?? 200, answer.body ?? {}, picks) } };
  } catch (error) {
    if (error instanceof StepError) return { error: { code: error.code, message: error.message, details: error.details } };
    throw error;
  }
}
