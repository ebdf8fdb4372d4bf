import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConditionRow } from '../../../../../schemas/generated/types.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Input } from '../../../ui/Input.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TagInput } from '../../../ui/TagInput.tsx';
import { variableLabel, type FlowVariable } from '../flow-variables.ts';
import { operatorsFor, withoutValue, type Operator } from './operators.ts';

export type ConditionRowEditorProps = {
  row: ConditionRow;
  variables: ReadonlyArray<FlowVariable>;
  readOnly: boolean;
  onChange: (row: ConditionRow) => void;
  onRemove: () => void;
};

/** One question of a condition: about what, how compared, with what. */
export function ConditionRowEditor({ row, variables, readOnly, onChange, onRemove }: ConditionRowEditorProps) {
  const { t } = useTranslation('flows');
  const subjects = [{ value: 'contact.tags', label: t('conditions.tags'), description: t('variables.groups.contact') }, ...variables.map((variable) => ({ value: variable.subject, label: variable.label, description: variable.groupLabel }))];
  const known = subjects.some((subject) => subject.value === row.subject);
  const options = known || row.subject === '' ? subjects : [{ value: row.subject, label: variableLabel(variables, row.subject), description: row.subject }, ...subjects];
  const changeSubject = (subject: string) => {
    const operators = operatorsFor(subject);
    const operator = operators.includes(row.operator) ? row.operator : (operators[0] ?? 'equals');
    onChange(withoutValue.has(operator) || row.value === undefined ? { subject, operator } : { subject, operator, value: row.value });
  };
  const changeOperator = (operator: Operator) => {
    if (withoutValue.has(operator)) onChange({ subject: row.subject, operator });
    else onChange({ ...row, operator, value: operator === 'in' ? listOf(row.value) : Array.isArray(row.value) ? (row.value[0] ?? '') : (row.value ?? '') });
  };
  return (
    <div className="flex items-start gap-1">
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <Combobox size="sm" aria-label={t('conditions.subject')} placeholder={t('conditions.subject')} options={options} value={row.subject || null} onValueChange={(next) => { if (next) changeSubject(next); }} disabled={readOnly} />
        <div className="flex gap-1.5">
          <div className={withoutValue.has(row.operator) ? 'flex-1' : 'w-36 shrink-0'}>
            <Select
              size="sm"
              aria-label={t('conditions.operator')}
              options={operatorsFor(row.subject).map((operator) => ({ value: operator, label: t(`conditions.operators.${operator}`) }))}
              value={row.operator}
              onValueChange={changeOperator}
              disabled={readOnly}
            />
          </div>
          {withoutValue.has(row.operator) ? null : <ValueInput row={row} readOnly={readOnly} onChange={onChange} />}
        </div>
      </div>
      <IconButton size="sm" label={t('conditions.remove')} icon={<Trash2 size={14} />} disabled={readOnly} onClick={onRemove} />
    </div>
  );
}

function ValueInput({ row, readOnly, onChange }: Pick<ConditionRowEditorProps, 'row' | 'readOnly' | 'onChange'>) {
  const { t } = useTranslation('flows');
  if (row.operator === 'in') {
    return <TagInput className="min-w-0 flex-1" aria-label={t('conditions.values')} placeholder={t('conditions.values')} value={listOf(row.value)} onValueChange={(value) => onChange({ ...row, value })} disabled={readOnly} />;
  }
  return (
    <Input
      size="sm"
      className="min-w-0 flex-1"
      aria-label={t('conditions.value')}
      placeholder={t('conditions.value')}
      value={row.value === undefined ? '' : String(row.value)}
      onValueChange={(text) => onChange({ ...row, value: text })}
      disabled={readOnly}
      dir="auto"
    />
  );
}

function listOf(value: ConditionRow['value']): string[] {
  if (value === undefined || value === '') return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}
