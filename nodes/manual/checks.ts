import type { FlowIssue, ManualParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<ManualParams> = ({ inputs }, node) =>
  inputs.flatMap(({ name, kind, otherwise }, index): FlowIssue[] => {
    const at = `/inputs/${index}`;
    const repeated = inputs.slice(0, index).some((other) => other.name === name);
    const noNumber = kind === 'number' && otherwise !== undefined && (otherwise.trim() === '' || !Number.isFinite(Number(otherwise)));
    return [
      ...(repeated ? [nodeIssue(node, messages.issues, 'INPUT_TWICE', { path: `${at}/name`, details: { name } })] : []),
      ...(noNumber ? [nodeIssue(node, messages.issues, 'NOT_A_NUMBER', { path: `${at}/otherwise`, details: { value: otherwise } })] : []),
    ];
  });

export default checks;
