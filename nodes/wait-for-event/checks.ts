import type { WaitForEventParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkKeys } from '../shared/key-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<WaitForEventParams> = ({ branches }, node) => [
  ...checkKeys(branches, 'branches', node, messages.issues),
  ...branches.flatMap(({ event }, index) => {
    const earlier = branches.slice(0, index).find((other) => other.event === event && event !== '' && (other.condition?.rows.length ?? 0) === 0);
    return earlier === undefined ? [] : [nodeIssue(node, messages.issues, 'NEVER_TAKEN', { path: `/branches/${index}/event`, severity: 'warning', details: { name: earlier.name } })];
  }),
];

export default checks;
