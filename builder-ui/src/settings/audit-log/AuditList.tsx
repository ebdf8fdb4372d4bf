import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../../schemas/generated/types.ts';
import { dayOf, useDayLabel } from '../../inbox/day-label.ts';
import { AuditRow } from './AuditRow.tsx';
import type { AuditSearch } from './audit-search.ts';

type AuditListProps = { entries: ReadonlyArray<AuditEntry>; onNarrow: (search: AuditSearch) => void };

/** Entries by day, newest first; one of them may be unfolded. */
export function AuditList({ entries, onNarrow }: AuditListProps) {
  const { t } = useTranslation('settings');
  const dayLabel = useDayLabel();
  const [open, setOpen] = useState<string | null>(null);
  const days = [...Map.groupBy(entries, ({ at }) => dayOf(at))];
  return (
    <div role="group" aria-label={t('sections.auditLog')}>
      {days.map(([day, some]) => (
        <section key={day} aria-label={dayLabel(some[0]?.at ?? day)}>
          <h2 className="sticky top-0 z-10 border-b border-line bg-ground px-4 py-1.5 text-xs font-semibold text-muted">{dayLabel(some[0]?.at ?? day)}</h2>
          <ol>{some.map((entry) => <AuditRow key={entry.id} entry={entry} open={open === entry.id} onToggle={() => setOpen(open === entry.id ? null : entry.id)} onNarrow={onNarrow} />)}</ol>
        </section>
      ))}
    </div>
  );
}
