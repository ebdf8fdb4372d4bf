import type { NotifyParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkPeople } from '../shared/people-target.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<NotifyParams> = (params, node) => checkPeople(params, node, messages.issues);

export default checks;
