import type { ConditionGroup, FlowIssue } from '../../../schemas/generated/types.ts';
import { checkExpression } from '../expression/expression.ts';
import type { ValueKind } from '../expression/value-kind.ts';
import { childPointer } from '../text/json-pointer.ts';
import type { CheckedNode, FlowCheck } from './checked-flow.ts';
import type { FieldHints } from './param-fields.ts';

/** An expression in the params of a node, the kind of result that its place takes, and names known only there. */
export interface ExpressionText {
  pointer: string;
  source: string;
  wanted: ValueKind;
  knows: readonly string[];
}

/** The expressions of a node: fields of the widget expression, and rows of conditions. */
export function expressionTexts({ fields }: CheckedNode): ExpressionText[] {
  return fields.flatMap(({ pointer, value, hints }) => {
    if (hints.widget === 'expression' && typeof value === 'string') return [{ pointer, source: value, wanted: hints.gives ?? 'any', knows: hints.knows ?? [] }];
    return hints.widget === 'condition' ? rowsOf(value as ConditionGroup, pointer, hints) : [];
  });
}

function rowsOf(group: ConditionGroup, pointer: string, hints: FieldHints): ExpressionText[] {
  return (group.rows ?? []).flatMap((row, index) => {
    const at = childPointer(childPointer(pointer, 'rows'), index);
    if ('rows' in row) return rowsOf(row, at, hints);
    return 'expression' in row ? [{ pointer: childPointer(at, 'expression'), source: row.expression, wanted: 'yes_no' as const, knows: hints.knows ?? [] }] : [];
  });
}

/** Expressions that cannot be understood or can never give what their place takes, in the nodes and in the flow's own rules. */
export const brokenExpressions: FlowCheck = ({ nodes, graph }) => [
  ...[...nodes.values()].flatMap((checked) => expressionTexts(checked).flatMap(({ pointer, source, wanted }) => issuesOf(source, wanted, { nodeId: checked.node.id, path: pointer }))),
  ...ofRules(graph.settings),
];

function ofRules({ exitOn = [], goal, reentryKey }: Parameters<FlowCheck>[0]['graph']['settings']): FlowIssue[] {
  const conditions = [...exitOn.map(({ when }) => ({ when, setting: 'exitOn' })), { when: goal?.when, setting: 'goal' }];
  const tests = conditions.flatMap(({ when, setting }) => (when === undefined ? [] : rowsOf(when, '', {}).flatMap(({ source }) => issuesOf(source, 'yes_no', { details: { setting } }))));
  return reentryKey?.startsWith('=') === true ? [...tests, ...issuesOf(reentryKey.slice(1), 'any', { details: { setting: 'reentryKey' } })] : tests;
}

function issuesOf(source: string, wanted: ValueKind, place: Pick<FlowIssue, 'nodeId' | 'path' | 'details'>): FlowIssue[] {
  return checkExpression(source, wanted).slice(0, 1).map(({ message, cause, at, end }) => ({
    code: 'EXPRESSION_INVALID', severity: 'error', message: `In the expression ${source.length > 80 ? `${source.slice(0, 80)}…` : source}: ${message} (at character ${at + 1})`, ...place, details: { ...place.details, at, end, problem: message, ...(cause === undefined ? {} : { cause }) },
  }));
}
