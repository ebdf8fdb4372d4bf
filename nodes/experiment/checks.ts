import type { ExperimentParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkKeys } from '../shared/key-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<ExperimentParams> = ({ arms, metric, event }, node, { settings }) => {
  const total = arms.reduce((sum, { weight }) => sum + weight, 0);
  return [
    ...(total === 100 ? [] : [nodeIssue(node, messages.issues, 'WEIGHTS_SUM', { path: '/arms', details: { total } })]),
    ...checkKeys(arms, 'arms', node, messages.issues),
    ...(metric !== 'conversion' || event !== undefined ? [] : [nodeIssue(node, messages.issues, 'EVENT_MISSING', { path: '/event' })]),
    ...(metric !== 'goal' || settings.goal !== undefined ? [] : [nodeIssue(node, messages.issues, 'NO_GOAL', { path: '/metric', severity: 'warning' })]),
  ];
};

export default checks;
