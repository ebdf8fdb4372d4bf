import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../../schemas/generated/types.ts';
import { AuditRow } from './AuditRow.tsx';
import { dayText, type AuditSearch } from './audit-search.ts';
import { dayName } from './day-name.ts';

type AuditListProps = { entries: ReadonlyArray<AuditEntry>; /** Decides which day is today. */ now: Date; onNarrow: (search: AuditSearch) => void };

/** Entries by day, newest first; one of them may be unfolded. */
export function AuditList({ entries, now, onNarrow }: AuditListProps) {
  const { t, i18n } = useTranslation('settings');
  const [open, setOpen] = useState<string | null>(null);
  const days = [...Map.groupBy(entries, ({ at }) => dayText(new Date(at)))];
  return (
    <div role="group" aria-label={t('sections.auditLog')}>
      {days.map(([day, some]) => {
        const name = dayName(some[0]?.at ?? day, now, i18n.language);
        return (
          <section key={day} aria-label={name}>
            <h2 className="sticky top-0 z-10 border-b border-line bg-ground px-4 py-1.5 text-xs font-semibold text-muted">{name}</h2>
            <ol>{some.map((entry) => <AuditRow key={entry.id} entry={entry} open={open === entry.id} onToggle={() => setOpen(open === entry.id ? null : entry.id)} onNarrow={onNarrow} />)}</ol>
          </section>
        );
      })}
    </div>
  );
}
