import { Link } from '@tanstack/react-router';
import { CornerDownRight, CornerLeftUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RunLink, RunPath } from '../../../../schemas/generated/types.ts';

/** The flows that a run called, and the one that called it, each with a link to the contact's path there. */
export function RunLinks({ path: { callers = [], called = [] } }: { path: RunPath }) {
  const { t } = useTranslation('flow-watch');
  if (callers.length + called.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 border-b border-line px-3 py-2 text-xs" aria-label={t('links.label')}>
      {callers.map((run) => <li key={run.runId} className="flex items-center gap-1.5"><CornerLeftUp size={14} className="text-faint" aria-hidden />{t('links.caller')} <PathLink run={run} /></li>)}
      {called.map((run) => <li key={run.runId} className="flex items-center gap-1.5"><CornerDownRight size={14} className="text-faint rtl:-scale-x-100" aria-hidden />{t('links.called')} <PathLink run={run} /></li>)}
    </ul>
  );
}

function PathLink({ run: { runId, flowId, flowName } }: { run: RunLink }) {
  return <Link to="/flows/$flowId" params={{ flowId }} search={{ view: 'watch', run: runId }} className="min-w-0 truncate font-medium text-accent-ink hover:underline" dir="auto">{flowName}</Link>;
}
