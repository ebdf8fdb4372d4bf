import type { SubflowParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkKeys } from '../shared/key-checks.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<SubflowParams> = ({ outcomes = [] }, node) => checkKeys(outcomes, 'outcomes', node, messages.issues);

export default checks;
