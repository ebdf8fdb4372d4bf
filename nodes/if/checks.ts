import type { IfParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<IfParams> = ({ condition }, node) => (condition.rows.length === 0 ? [nodeIssue(node, messages.issues, 'CONDITION_EMPTY', { path: '/condition' })] : []);

export default checks;
