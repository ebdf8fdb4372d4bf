import type { FlowIssue, FlowNode, SwitchParams, SwitchValue } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkKeys } from '../shared/key-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import { patternProblem } from '../shared/pattern-problem.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<SwitchParams> = ({ by, compare, value = '', expression, values = [], cases = [] }, node) => {
  if (by === 'conditions') return [...(cases.length === 0 ? [nodeIssue(node, messages.issues, 'CASES_MISSING', { path: '/cases' })] : []), ...checkKeys(cases, 'cases', node, messages.issues), ...cases.flatMap(conditionIssues(node))];
  return [
    ...(compare === 'expression'
      ? expression === undefined ? [nodeIssue(node, messages.issues, 'EXPRESSION_MISSING', { path: '/expression' })] : []
      : value.trim() === '' ? [nodeIssue(node, messages.issues, 'VALUE_MISSING', { path: '/value' })] : []),
    ...(values.length === 0 ? [nodeIssue(node, messages.issues, 'CASES_MISSING', { path: '/values' })] : []),
    ...checkKeys(values, 'values', node, messages.issues),
    ...values.flatMap((candidate, index) => valueIssues(node, candidate, `/values/${index}`)),
  ];
};

function conditionIssues(node: FlowNode): (item: NonNullable<SwitchParams['cases']>[number], index: number) => FlowIssue[] {
  return ({ name, condition }, index) =>
    condition === undefined || condition.rows.length === 0 ? [nodeIssue(node, messages.issues, 'CONDITION_EMPTY', { path: `/cases/${index}/condition`, details: { name } })] : [];
}

function valueIssues(node: FlowNode, { match, options = [], from, to, pattern }: SwitchValue, at: string): FlowIssue[] {
  if (match === 'one_of') return options.length === 0 ? [nodeIssue(node, messages.issues, 'OPTIONS_MISSING', { path: `${at}/options` })] : [];
  if (match === 'between') {
    if (from === undefined && to === undefined) return [nodeIssue(node, messages.issues, 'RANGE_MISSING', { path: `${at}/from` })];
    return from !== undefined && to !== undefined && from > to ? [nodeIssue(node, messages.issues, 'RANGE_EMPTY', { path: `${at}/to` })] : [];
  }
  if (match !== 'pattern') return [];
  if (pattern === undefined) return [nodeIssue(node, messages.issues, 'PATTERN_MISSING', { path: `${at}/pattern` })];
  const cause = patternProblem(pattern);
  return cause === undefined ? [] : [nodeIssue(node, messages.issues, 'PATTERN_INVALID', { path: `${at}/pattern`, cause })];
}

export default checks;
