import type { ConversationParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<ConversationParams> = ({ status, priority }, node) =>
  status === 'unchanged' && priority === 'unchanged' ? [nodeIssue(node, messages.issues, 'NOTHING_CHANGED', { path: '/status', severity: 'warning' })] : [];

export default checks;
