import { Link } from '@tanstack/react-router';
import { MessageSquare, Workflow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RunProblemItem } from '../../../../schemas/generated/types.ts';

const look = 'inline-flex items-center gap-1 rounded-sm text-accent-ink hover:underline';

/** Where else the run can be seen: on the canvas, and in the inbox. */
export function ProblemLinks({ run }: { run: RunProblemItem }) {
  const { t } = useTranslation('runs');
  return (
    <>
      <Link to="/flows/$flowId" params={{ flowId: run.flow.id }} search={{ view: 'watch', run: run.id }} className={look}><Workflow size={14} aria-hidden />{t('onCanvas')}</Link>
      <Link to="/inbox/$conversationId" params={{ conversationId: run.conversationId }} search={{ view: 'all' }} className={look}><MessageSquare size={14} aria-hidden />{t('inInbox')}</Link>
    </>
  );
}
