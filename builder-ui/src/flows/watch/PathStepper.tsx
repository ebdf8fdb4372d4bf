import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TraceEntry } from '../../../../schemas/generated/types.ts';
import { Facts } from '../../ui/Facts.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useStepNames } from '../phone/use-step-names.ts';

type PathStepperProps = { visits: ReadonlyArray<TraceEntry>; at: number; values: Readonly<Record<string, unknown>>; onGo: (at: number) => void };

/** Goes through a path visit by visit: where the contact was, when, and what the run knew by then. */
export function PathStepper({ visits, at, values, onGo }: PathStepperProps) {
  const { t, i18n } = useTranslation('flow-watch');
  const { step } = useStepNames();
  const visit = visits[at];
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'short', timeStyle: 'medium' });
  const facts = Object.entries(values);
  return (
    <section aria-label={t('stepper.title')} className="flex flex-col gap-2 border-b border-line px-3 py-2.5">
      <div className="flex items-center gap-2">
        <IconButton size="sm" label={t('stepper.before')} disabled={at <= 0} icon={<ChevronLeft size={16} className="rtl:-scale-x-100" />} onClick={() => onGo(at - 1)} />
        <div className="min-w-0 flex-1 text-center" aria-live="polite">
          <p className="flex justify-center text-sm font-medium"><span className="min-w-0 truncate" dir="auto">{visit?.nodeId === undefined ? '–' : step(visit.nodeId)}</span></p>
          <p className="text-xs text-muted" data-numeric>{t('stepper.of', { at: at + 1, count: visits.length })}{visit ? ` · ${time.format(visit.at)}` : ''}</p>
        </div>
        <IconButton size="sm" label={t('stepper.after')} disabled={at >= visits.length - 1} icon={<ChevronRight size={16} className="rtl:-scale-x-100" />} onClick={() => onGo(at + 1)} />
      </div>
      {facts.length === 0 ? <p className="text-xs text-muted">{t('stepper.noValues')}</p> : <div className="max-h-32 overflow-y-auto"><Facts title={t('stepper.values')} facts={facts} /></div>}
    </section>
  );
}
