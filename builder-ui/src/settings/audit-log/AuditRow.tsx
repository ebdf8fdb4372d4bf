import { ChevronRight } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../../schemas/generated/types.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Actor } from './Actor.tsx';
import { AuditDetails } from './AuditDetails.tsx';
import { AuditSentence } from './AuditSentence.tsx';
import type { AuditSearch } from './audit-search.ts';

type AuditRowProps = { entry: AuditEntry; open: boolean; onToggle: () => void; onNarrow: (search: AuditSearch) => void };

/** One entry: when, who, what; what changed unfolds below. */
export function AuditRow({ entry, open, onToggle, onNarrow }: AuditRowProps) {
  const { t, i18n } = useTranslation('audit');
  const moment = new Date(entry.at);
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(moment);
  const exact = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeStyle: 'long' }).format(moment);
  // Links inside the row lead elsewhere; the button is the row for the keyboard.
  const toggle = (event: MouseEvent<HTMLElement>) => { if (!(event.target instanceof Element && event.target.closest('a, button'))) onToggle(); };
  return (
    <li className="border-b border-line bg-surface">
      <div role="presentation" onClick={toggle} className={cx('grid cursor-default grid-cols-[1fr_auto_auto] items-center gap-x-3 px-4 py-2 hover:bg-slate-2 md:min-h-9 md:grid-cols-[4.5rem_11rem_1fr_auto] md:py-1', open && 'bg-slate-2')}>
        <time dateTime={entry.at} title={exact} className="text-xs whitespace-nowrap text-muted max-md:order-2" data-numeric>{time}</time>
        <div className="min-w-0 max-md:order-1"><Actor actor={entry.actor} /></div>
        <div className="min-w-0 leading-5 break-words max-md:order-4 max-md:col-span-3 max-md:mt-1 max-md:ps-7"><AuditSentence entry={entry} /></div>
        <IconButton size="sm" noTooltip className="max-md:order-3" aria-expanded={open} label={t('entry.open')} icon={<ChevronRight size={14} className={cx('transition-transform', open ? 'rotate-90' : 'rtl:-scale-x-100')} />} onClick={onToggle} />
      </div>
      {open ? <AuditDetails entry={entry} exact={exact} onNarrow={onNarrow} /> : null}
    </li>
  );
}
