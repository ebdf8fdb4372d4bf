import type { WebhookReceivedParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<WebhookReceivedParams> = ({ values = [] }, node) => {
  const names = values.map(({ saveTo }) => saveTo);
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [nodeIssue(node, messages.issues, 'VARIABLE_TWICE', { path: `/values/${index}/saveTo`, details: { name } })] : []));
};

export default checks;
