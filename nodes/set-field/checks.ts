import type { FlowIssue, SetFieldParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { hasTemplate } from '../shared/has-template.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<SetFieldParams> = ({ changes }, node) =>
  changes.flatMap(({ where, field, variable, kind, value = '', expression }, index): FlowIssue[] => {
    const at = `/changes/${index}`;
    const named = where === 'contact' ? field : variable;
    const nameless = named === undefined ? [nodeIssue(node, messages.issues, 'NAME_MISSING', { path: `${at}/${where === 'contact' ? 'field' : 'variable'}` })] : [];
    const noNumber = kind === 'number' && !hasTemplate(value) && (value.trim() === '' || !Number.isFinite(Number(value)));
    const nameRemoved = where === 'contact' && kind === 'empty' && (field === 'name' || field === 'language');
    return [
      ...nameless,
      ...(kind === 'expression' && expression === undefined ? [nodeIssue(node, messages.issues, 'EXPRESSION_MISSING', { path: `${at}/expression` })] : []),
      ...(noNumber ? [nodeIssue(node, messages.issues, 'NOT_A_NUMBER', { path: `${at}/value`, details: { value } })] : []),
      ...(nameRemoved ? [nodeIssue(node, messages.issues, 'CANNOT_EMPTY', { path: `${at}/kind`, details: { field: field ?? '' } })] : []),
    ];
  });

export default checks;
