import type { SplitParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkKeys } from '../shared/key-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<SplitParams> = ({ arms }, node) => {
  const total = arms.reduce((sum, { weight }) => sum + weight, 0);
  return [...(total === 100 ? [] : [nodeIssue(node, messages.issues, 'WEIGHTS_SUM', { path: '/arms', details: { total } })]), ...checkKeys(arms, 'arms', node, messages.issues)];
};

export default checks;
