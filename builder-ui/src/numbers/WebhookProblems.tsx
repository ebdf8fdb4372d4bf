import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookProblem, WebhookProblemList } from '../../../schemas/generated/types.ts';
import { request } from '../api/request.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';

/** Webhooks that were kept and could not be handled, with the reason and the body as it came. Nothing is shown when there are none. */
export function WebhookProblems() {
  const { t } = useTranslation('numbers');
  const { data } = useQuery({ queryKey: ['webhook-problems'], queryFn: ({ signal }) => request<WebhookProblemList>('GET', '/webhook-problems', { query: { limit: 20 }, signal }) });
  if (!data || data.items.length === 0) return null;
  return (
    <section className="shrink-0 border-t border-line">
      <h2 className="px-4 pt-4 pb-2 text-sm">{t('problems.title')}</h2>
      <p className="px-4 pb-3 text-xs text-muted">{t('problems.description')}</p>
      <ul className="max-h-72 overflow-y-auto border-t border-line">{data.items.map((problem) => <ProblemRow key={problem.id} problem={problem} />)}</ul>
    </section>
  );
}

function ProblemRow({ problem }: { problem: WebhookProblem }) {
  const { t } = useTranslation('numbers');
  const [open, setOpen] = useState(false);
  return (
    <li className="border-b border-line">
      <button type="button" aria-expanded={open} className="flex w-full items-center gap-2 px-4 py-2 text-start hover:bg-hover" onClick={() => setOpen(!open)}>
        {open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} className="rtl:-scale-x-100" aria-hidden />}
        <span className="min-w-0 flex-1 truncate">{problem.problem}</span>
        <RelativeTime time={problem.receivedAt} className="shrink-0 text-xs text-muted" />
      </button>
      {open ? (
        <div className="flex flex-col items-start gap-2 px-4 pb-3 ps-10">
          <pre className="max-h-60 max-w-full overflow-auto rounded-control bg-slate-3 p-3 text-2xs whitespace-pre-wrap" dir="ltr">{pretty(problem.body)}</pre>
          <CopyButton text={problem.body} label={t('problems.copy')} />
        </div>
      ) : null}
    </li>
  );
}

/** Indented when it is JSON; what is not stays as it came. */
function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
