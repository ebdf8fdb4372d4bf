import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConditionRow } from '../../../../../schemas/generated/types.ts';
import { segmentsQuery } from '../../../contacts/segments/use-segments.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Input } from '../../../ui/Input.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TagInput } from '../../../ui/TagInput.tsx';
import { variableLabel, type FlowVariable } from '../flow-variables.ts';
import { SEGMENTS, operatorsFor, withoutValue, type Operator } from './operators.ts';

export type ConditionRowEditorProps = {
  row: ConditionRow;
  variables: ReadonlyArray<FlowVariable>;
  readOnly: boolean;
  /** Segments cannot be asked for. */
  contactOnly?: boolean | undefined;
  onChange: (row: ConditionRow) => void;
  onRemove: () => void;
};

/** One question of a condition: about what, how compared, with what. */
export function ConditionRowEditor({ row, variables, readOnly, contactOnly = false, onChange, onRemove }: ConditionRowEditorProps) {
  const { t } = useTranslation('flows');
  const subjects = [{ value: 'contact.tags', label: t('conditions.tags'), description: t('variables.groups.contact') }, ...(contactOnly ? [] : [{ value: SEGMENTS, label: t('conditions.segments'), description: t('variables.groups.contact') }]), ...variables.map((variable) => ({ value: variable.subject, label: variable.label, description: variable.groupLabel }))];
  const known = subjects.some((subject) => subject.value === row.subject);
  const options = known || row.subject === '' ? subjects : [{ value: row.subject, label: variableLabel(variables, row.subject), description: row.subject }, ...subjects];
  const changeSubject = (subject: string) => {
    const operators = operatorsFor(subject);
    // Of tags or segments something else is asked than of texts, so what was asked before is not taken over.
    const alike = operators.join() === operatorsFor(row.subject).join();
    const operator = alike ? row.operator : (operators[0] ?? 'equals');
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

/** The segments by name; conditions keep their ids, so that a segment may be renamed. */
function SegmentInput({ row, readOnly, onChange }: Pick<ConditionRowEditorProps, 'row' | 'readOnly' | 'onChange'>) {
  const { t } = useTranslation('flows');
  const segments = useQuery(segmentsQuery);
  const value = typeof row.value === 'string' && row.value !== '' ? row.value : null;
  const known = (segments.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const options = value === null || known.some((option) => option.value === value) ? known : [...known, { value, label: segments.isPending ? '…' : t('conditions.segmentGone') }];
  return (
    <div className="min-w-0 flex-1">
      <Combobox size="sm" aria-label={t('conditions.segments')} placeholder={t('conditions.segmentPlaceholder')} emptyText={segments.isError ? t('widgets.loadFailed') : t('conditions.noSegments')} loading={segments.isPending} options={options} value={value} onValueChange={(next) => { if (next) onChange({ ...row, value: next }); }} disabled={readOnly} />
    </div>
  );
}

function ValueInput({ row, readOnly, onChange }: Pick<ConditionRowEditorProps, 'row' | 'readOnly' | 'onChange'>) {
  const { t } = useTranslation('flows');
  if (row.subject === SEGMENTS) return <SegmentInput row={row} readOnly={readOnly} onChange={onChange} />;
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
