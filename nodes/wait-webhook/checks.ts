import type { FlowIssue, WaitWebhookParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<WaitWebhookParams> = ({ name, schema = '', values = [], saveTo }, node, graph) => {
  const issue = (code: keyof typeof messages.issues, path: string, details?: Record<string, string>): FlowIssue => nodeIssue(node, messages.issues, code, { path, ...(details && { details }) });
  const twin = graph.nodes.find((other) => other.type === node.type && other.id !== node.id && (other.params as Partial<WaitWebhookParams>).name === name);
  const names = [...(saveTo === undefined ? [] : [saveTo]), ...values.map((value) => value.saveTo)];
  const twice = names.find((one, index) => names.indexOf(one) < index);
  return [
    ...(twin === undefined ? [] : [issue('NAME_TWICE', '/name', { name })]),
    ...(twice === undefined ? [] : [issue('VARIABLE_TWICE', '/values', { name: twice })]),
    ...(schema.trim() === '' || isSchema(schema) ? [] : [issue('NOT_A_SCHEMA', '/schema')]),
  ];
};

function isSchema(text: string): boolean {
  try {
    const schema: unknown = JSON.parse(text);
    return typeof schema === 'object' && schema !== null && !Array.isArray(schema);
  } catch {
    return false;
  }
}

export default checks;
