import type { NotifyParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<NotifyParams> = ({ to, role, userId }, node) => {
  if (to === 'user' && userId === undefined) return [nodeIssue(node, messages.issues, 'PERSON_MISSING', { path: '/userId' })];
  if (to === 'role' && role === undefined) return [nodeIssue(node, messages.issues, 'ROLE_MISSING', { path: '/role' })];
  return [];
};

export default checks;
