import type { HandoffParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkAssignTarget } from '../shared/assign-checks.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<HandoffParams> = ({ to }, node) => checkAssignTarget(to, node, messages.issues, '/to');

export default checks;
