import type { FlowIssue, SendFlowParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { NodeChecks } from '../contract.ts';
import { checkLengths } from '../shared/length-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import { checkTiming } from '../shared/reply-checks.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<SendFlowParams> = (params, node) => [
  ...checkLengths(params, { header: limits.maxInteractiveHeader, body: limits.maxInteractiveBody, footer: limits.maxFooter, button: limits.maxFormButton }, node, messages.issues),
  ...checkTiming(params, node, messages.issues),
  ...repeatedNames(params, (path, name) => nodeIssue(node, messages.issues, 'DATA_TWICE', { path, details: { name } })),
  ...(params.mode === 'draft' ? [nodeIssue(node, messages.issues, 'FORM_IS_DRAFT', { path: '/mode', severity: 'warning' })] : []),
];

function repeatedNames({ data = [] }: SendFlowParams, found: (path: string, name: string) => FlowIssue): FlowIssue[] {
  return data.flatMap(({ name }, index) => (data.findIndex((other) => other.name === name) < index ? [found(`/data/${index}/name`, name)] : []));
}

export default checks;
