import validators from '../../../../../schemas/generated/flow-validators.js';
import type { ConditionGroup } from '../../../../../schemas/generated/types.ts';
import { ConditionGroupEditor } from '../condition/ConditionGroupEditor.tsx';
import type { WidgetProps } from '../form-context.ts';
import { useFlowVariables } from '../use-flow-variables.ts';

export const frame = 'group';

const empty: ConditionGroup = { match: 'all', rows: [] };

/** A condition built from rows; an optional one with no rows left is removed. */
export default function ConditionWidget({ value, onChange, readOnly, siblings }: WidgetProps) {
  const variables = useFlowVariables();
  const valid = validators['ConditionGroup'];
  const group = valid?.(value) ? (value as ConditionGroup) : empty;
  const only = Object.keys(siblings).length <= 1;
  return <ConditionGroupEditor group={group} variables={variables} readOnly={readOnly} onChange={(next) => onChange(next.rows.length === 0 && !only ? undefined : next)} />;
}
