import type { FlowValue } from '../../../nodes/contract.ts';
import { StepError } from '../../../schemas/errors.ts';
import { limits } from '../../../schemas/limits.ts';
import type { TextProblem } from '../../../schemas/text-problems.ts';
import { BoundedCache } from '../text/bounded-cache.ts';
import { checkTree, problemAt, type ExpressionProblem } from './check-tree.ts';
import { evaluateTree, type ExpressionWorld } from './evaluate.ts';
import { expressionError, tooCostly } from './expression-error.ts';
import { parseExpression } from './parse.ts';
import { readsOf, type ExpressionRead } from './reads.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import { conversionHint, kindOf, type ValueKind } from './value-kind.ts';

export type { ExpressionProblem } from './check-tree.ts';

/**
 * Expressions: what a condition row cannot say, without running code. The syntax is that of the Common Expression Language,
 * with one kind of number (docs/adr says why). Nothing outlives an evaluation, nothing outside is reached, and work and
 * size are counted; an expression that fails is an error, never false.
 */
const parsed = new BoundedCache<SyntaxTree>(1000);

function compiled(source: string): SyntaxTree {
  return parsed.getOrMake(source, parseExpression);
}

/** The value of an expression. Throws StepError EXPRESSION_INVALID, EXPRESSION_TOO_COSTLY, MISSING_VARIABLE or PATTERN_INVALID. */
export function evaluateExpression(source: string, world: ExpressionWorld): FlowValue {
  const value = evaluateTree(compiled(source), world);
  const size = JSON.stringify(value).length;
  if (size > limits.maxExpressionResult) throw tooCostly('result_too_long', { length: size, limit: limits.maxExpressionResult });
  return value;
}

/** The answer of an expression that asks something; one that gives anything but yes or no is an error. */
export function evaluateTest(source: string, world: ExpressionWorld): boolean {
  const value = evaluateExpression(source, world);
  if (typeof value === 'boolean') return value;
  throw expressionError('not_yes_or_no', { at: 0, end: source.length }, { got: [kindOf(value)] });
}

/** What is wrong with an expression before it ever runs; `wanted`: the kind of result that its place takes. */
export function checkExpression(source: string, wanted: ValueKind = 'any'): readonly ExpressionProblem[] {
  try {
    const { problems, kind } = checkTree(compiled(source));
    if (problems.length > 0 || wanted === 'any' || kind === 'any' || kind === wanted) return problems;
    const hint = conversionHint([wanted], kind);
    return [problemAt({ at: 0, end: source.length }, { code: 'result_wrong', values: { got: [kind], wanted: [wanted] }, ...(hint === undefined ? {} : { hint }) })];
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    const { at = 0, end = source.length, cause } = error.details as { at?: number; end?: number; cause?: TextProblem };
    return [{ at, end, message: error.message.replace(/ \(at character \d+\)$/, ''), cause }];
  }
}

/** The values that an expression names; none when it cannot be understood. */
export function expressionReads(source: string): ExpressionRead[] {
  try {
    return readsOf(compiled(source));
  } catch (error) {
    if (error instanceof StepError) return [];
    throw error;
  }
}
