import type { ParallelParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkKeys } from '../shared/key-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<ParallelParams> = ({ branches, join, count }, node) => [
  ...(join === 'some' && count === undefined ? [nodeIssue(node, messages.issues, 'COUNT_MISSING', { path: '/count' })] : []),
  ...(join === 'some' && count !== undefined && count > branches.length ? [nodeIssue(node, messages.issues, 'COUNT_TOO_LARGE', { path: '/count', details: { count, branches: branches.length } })] : []),
  ...checkKeys(branches, 'branches', node, messages.issues),
];

export default checks;
