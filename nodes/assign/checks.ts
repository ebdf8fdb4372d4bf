import type { AssignParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkAssignTarget } from '../shared/assign-checks.ts';
import { checkHours } from '../shared/hours-checks.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<AssignParams> = (params, node) => [
  ...checkAssignTarget(params.to, node, messages.issues, '/to'),
  ...(params.onlyOpen === true ? checkHours(params, node, messages.issues) : []),
];

export default checks;
