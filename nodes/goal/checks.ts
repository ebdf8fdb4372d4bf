import type { GoalParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { hasTemplate } from '../shared/has-template.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<GoalParams> = ({ value }, node) => {
  const noNumber = value !== undefined && !hasTemplate(value) && (value.trim() === '' || !Number.isFinite(Number(value)));
  return noNumber ? [nodeIssue(node, messages.issues, 'NOT_A_NUMBER', { path: '/value', details: { value } })] : [];
};

export default checks;
