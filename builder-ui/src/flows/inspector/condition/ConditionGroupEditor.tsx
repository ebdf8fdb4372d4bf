import { Braces, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConditionGroup } from '../../../../../schemas/generated/types.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { whenDrawn } from '../../actions/when-drawn.ts';
import type { FlowVariable } from '../flow-variables.ts';
import { ConditionRowEditor } from './ConditionRowEditor.tsx';
import { ConditionTestEditor } from './ConditionTestEditor.tsx';

export type ConditionGroupEditorProps = {
  group: ConditionGroup;
  variables: ReadonlyArray<FlowVariable>;
  readOnly: boolean;
  /** Only what is known of a contact by itself may be asked: rows, no expressions and no segments. */
  contactOnly?: boolean | undefined;
  /** How deep this group lies inside others; groups go three deep, more cannot be read. */
  depth?: number | undefined;
  onChange: (group: ConditionGroup) => void;
  onRemove?: (() => void) | undefined;
};

/** Rows joined by all or any; a row may be a group of its own. */
export function ConditionGroupEditor({ group, variables, readOnly, contactOnly = false, depth = 0, onChange, onRemove }: ConditionGroupEditorProps) {
  const { t } = useTranslation('flows');
  const put = (index: number, row: ConditionGroup['rows'][number] | undefined) => {
    const rows = [...group.rows];
    if (row === undefined) rows.splice(index, 1);
    else rows[index] = row;
    onChange({ ...group, rows });
  };
  const list = useRef<HTMLDivElement>(null);
  const added = useRef<number>(undefined);
  const add = (row: ConditionGroup['rows'][number]) => {
    added.current = group.rows.length;
    onChange({ ...group, rows: [...group.rows, row] });
  };
  // Whoever adds a row goes on by saying what it looks at.
  useEffect(() => {
    const index = added.current;
    if (index === undefined || index >= group.rows.length) return;
    added.current = undefined;
    // An editor of expressions is drawn some frames later, and letters typed meanwhile would be keys of the canvas.
    whenDrawn(() => list.current?.children[index]?.querySelector<HTMLElement>('input, [contenteditable=true], [role=combobox]'), (control) => control.focus());
  }, [group.rows.length]);
  return (
    <div className={depth > 0 ? 'rounded-control border border-line bg-slate-2 p-2' : undefined}>
      {group.rows.length > 1 || depth > 0 ? (
        <div className="mb-2 flex items-center justify-between gap-2">
          <SegmentedControl
            size="sm"
            aria-label={t('conditions.match')}
            options={[{ value: 'all', label: t('conditions.all') }, { value: 'any', label: t('conditions.any') }]}
            value={group.match}
            onValueChange={(match) => { if (!readOnly) onChange({ ...group, match }); }}
          />
          {onRemove ? <IconButton size="sm" label={t('conditions.removeGroup')} icon={<Trash2 size={14} />} disabled={readOnly} onClick={onRemove} /> : null}
        </div>
      ) : null}
      <div ref={list} className="flex flex-col gap-3">
        {group.rows.map((row, index) => 'rows' in row ? (
          <ConditionGroupEditor key={index} group={row} variables={variables} readOnly={readOnly} contactOnly={contactOnly} depth={depth + 1} onChange={(next) => put(index, next)} onRemove={() => put(index, undefined)} />
        ) : 'expression' in row ? (
          <ConditionTestEditor key={index} row={row} variables={variables} readOnly={readOnly} onChange={(next) => put(index, next)} onRemove={() => put(index, undefined)} />
        ) : (
          <ConditionRowEditor key={index} row={row} variables={variables} readOnly={readOnly} contactOnly={contactOnly} onChange={(next) => put(index, next)} onRemove={() => put(index, undefined)} />
        ))}
      </div>
      {readOnly ? null : (
        <div className={group.rows.length > 0 ? 'mt-2 flex flex-wrap gap-1' : 'flex flex-wrap gap-1'}>
          <Button size="sm" variant="ghost" icon={<Plus size={14} />} onClick={() => add({ subject: 'contact.name', operator: 'is_set' })}>{t('conditions.add')}</Button>
          {contactOnly ? null : <Button size="sm" variant="ghost" icon={<Braces size={14} />} onClick={() => add({ expression: '' })}>{t('conditions.addExpression')}</Button>}
          {depth < 2 && group.rows.length > 0 ? (
            <Button size="sm" variant="ghost" icon={<Plus size={14} />} onClick={() => add({ match: group.match === 'all' ? 'any' : 'all', rows: [{ subject: 'contact.name', operator: 'is_set' }] })}>{t('conditions.addGroup')}</Button>
          ) : null}
        </div>
      )}
    </div>
  );
}
