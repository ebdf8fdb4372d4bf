import type { ConditionGroup, ConditionRow } from '../../../schemas/generated/types.ts';
import type { FlowCheck } from './checked-flow.ts';

/** Comparisons that need nothing to compare with. */
const alone: ReadonlySet<ConditionRow['operator']> = new Set(['is_set', 'is_not_set']);

/** Conditions of nodes in which a row compares with nothing, or a group asks nothing: they never hold, or always, and nobody sees why. */
export const unfinishedConditions: FlowCheck = ({ nodes }) =>
  [...nodes.values()].flatMap(({ node, fields }) => fields.flatMap(({ pointer, value, hints }) => (
    hints.widget === 'condition' && isUnfinished(value as ConditionGroup)
      ? [{ code: 'CONDITION_UNFINISHED', severity: 'warning' as const, nodeId: node.id, path: pointer, message: 'A row of the condition has nothing to compare with, or a group is empty.' }]
      : []
  )));

function isUnfinished(group: ConditionGroup): boolean {
  // A draft may hold anything.
  return (group.rows ?? []).some((row) => {
    if ('rows' in row) return row.rows.length === 0 || isUnfinished(row);
    if ('expression' in row || alone.has(row.operator)) return false;
    return row.value === undefined || row.value === '' || (Array.isArray(row.value) && row.value.length === 0);
  });
}
