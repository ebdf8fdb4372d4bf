import type { ApprovalParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkHours } from '../shared/hours-checks.ts';
import { checkKeys } from '../shared/key-checks.ts';
import { checkPeople } from '../shared/people-target.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<ApprovalParams> = (params, node) => [
  ...checkPeople(params, node, messages.issues),
  ...checkKeys(params.options, 'options', node, messages.issues),
  ...(params.clock === 'business' ? checkHours(params, node, messages.issues) : []),
];

export default checks;
