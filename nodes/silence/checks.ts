import type { SilenceParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkHours } from '../shared/hours-checks.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<SilenceParams> = (params, node) => (params.clock === 'business' ? checkHours(params, node, messages.issues) : []);

export default checks;
