import type { FlowIssue, WebhookOutParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const eventName = /^[A-Za-z0-9][A-Za-z0-9._:-]*$/;

const checks: NodeChecks<WebhookOutParams> = ({ event, data = [] }, node) => {
  const names = data.map(({ name }) => name);
  return [
    ...(eventName.test(event) ? [] : [nodeIssue(node, messages.issues, 'EVENT_NAME', { path: '/event' })]),
    ...data.flatMap(({ name, from, expression }, index): FlowIssue[] => [
      ...(names.indexOf(name) < index ? [nodeIssue(node, messages.issues, 'NAME_TWICE', { path: `/data/${index}/name`, details: { name } })] : []),
      ...(from === 'expression' && expression === undefined ? [nodeIssue(node, messages.issues, 'EXPRESSION_MISSING', { path: `/data/${index}/expression` })] : []),
    ]),
  ];
};

export default checks;
