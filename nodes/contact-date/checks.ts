import type { ContactDateParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkAudience, checkReentry } from '../shared/clock-checks.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<ContactDateParams> = (params, node, graph) => [
  ...(params.yearly === true ? checkReentry(node, graph, messages.issues) : []),
  ...checkAudience(params, node, messages.issues),
];

export default checks;
