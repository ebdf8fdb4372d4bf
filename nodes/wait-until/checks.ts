import type { WaitUntilParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<WaitUntilParams> = ({ condition }, node) => (condition.rows.length === 0 ? [nodeIssue(node, messages.issues, 'CONDITION_EMPTY', { path: '/condition' })] : []);

export default checks;
