import type { MessageStatusParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<MessageStatusParams> = ({ status, happens, withinMs }, node) =>
  happens === 'missing' && status !== 'failed' && withinMs === undefined ? [nodeIssue(node, messages.issues, 'TIME_MISSING', { path: '/withinMs' })] : [];

export default checks;
