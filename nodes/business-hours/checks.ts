import type { BusinessHoursParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkHours } from '../shared/hours-checks.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<BusinessHoursParams> = (params, node) => checkHours(params, node, messages.issues);

export default checks;
