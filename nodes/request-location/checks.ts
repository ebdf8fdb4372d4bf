import type { RequestLocationParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkRequest } from '../shared/request-checks.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<RequestLocationParams> = (params, node) => checkRequest(params, node, messages.issues);

export default checks;
