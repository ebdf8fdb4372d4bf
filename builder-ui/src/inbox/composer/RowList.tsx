import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

type RowListProps<Row extends { id: string }> = {
  label: string;
  addLabel: string;
  rows: readonly Row[];
  most: number;
  fresh: () => Row;
  onChange: (rows: Row[]) => void;
  children: (row: Row, change: (part: Partial<Row>) => void, index: number) => ReactNode;
};

/** A short list of things to fill in; never without a row, never more than WhatsApp takes. */
export function RowList<Row extends { id: string }>({ label, addLabel, rows, most, fresh, onChange, children }: RowListProps<Row>) {
  const { t } = useTranslation('composer');
  const change = (id: string, part: Partial<Row>) => onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 flex w-full items-baseline justify-between text-xs font-medium">
        {label}
        <span className="font-normal text-faint" data-numeric dir="ltr">{rows.length} / {most}</span>
      </legend>
      {rows.map((row, index) => (
        <div key={row.id} className="flex items-start gap-1.5">
          <div className="min-w-0 flex-1">{children(row, (part) => change(row.id, part), index)}</div>
          <IconButton size="sm" variant="ghost" label={t('rows.remove', { number: index + 1 })} icon={<X size={14} />} disabled={rows.length === 1} onClick={() => onChange(rows.filter((other) => other.id !== row.id))} />
        </div>
      ))}
      {rows.length < most ? <Button size="sm" variant="ghost" className="self-start" icon={<Plus size={14} />} onClick={() => onChange([...rows, fresh()])}>{addLabel}</Button> : null}
    </fieldset>
  );
}

/** A key for a new row, and the id under which the tap on it comes back. */
export function rowId(): string {
  return crypto.randomUUID().slice(0, 8);
}
