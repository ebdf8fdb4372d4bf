import type { AssignParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<AssignParams> = ({ to }, node) => {
  if (to.kind === 'agent' && to.userId === undefined) return [nodeIssue(node, messages.issues, 'PERSON_MISSING', { path: '/to/userId' })];
  if (to.kind === 'role' && to.role === undefined) return [nodeIssue(node, messages.issues, 'ROLE_MISSING', { path: '/to/role' })];
  return [];
};

export default checks;
