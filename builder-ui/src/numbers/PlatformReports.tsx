import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlatformReport, PlatformReportList } from '../../../schemas/generated/types.ts';
import { request } from '../api/request.ts';
import { useLive } from '../live/use-live.ts';
import { noticeWords } from '../notifications/notice-words.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';

const queryKey = ['platform-reports'];
const tones = { info: 'neutral', warning: 'amber', urgent: 'red' } as const;

/** What WhatsApp reports of accounts and numbers, newest first, each with what it sent. Nothing is shown when there is none. */
export function PlatformReports() {
  const { t } = useTranslation('identity');
  const client = useQueryClient();
  useLive('numbers', (event) => { if (event.type === 'platform.reported') void client.invalidateQueries({ queryKey }); });
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => request<PlatformReportList>('GET', '/platform-reports', { query: { limit: 20, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
  const reports = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (reports.length === 0) return null;
  return (
    <section className="shrink-0">
      <h2 className="px-4 pt-4 pb-2 text-sm">{t('reports.title')}</h2>
      <p className="px-4 pb-3 text-xs text-muted">{t('reports.description')}</p>
      <ul className="border-t border-line bg-surface">
        {reports.map((report) => <ReportRow key={report.id} report={report} />)}
        {query.hasNextPage ? <li className="px-4 py-2"><Button size="sm" variant="ghost" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('reports.more')}</Button></li> : null}
      </ul>
    </section>
  );
}

function ReportRow({ report }: { report: PlatformReport }) {
  const { t } = useTranslation('identity');
  const { t: words } = useTranslation(['shell', 'whatsapp-errors']);
  const [open, setOpen] = useState(false);
  return (
    <li className="border-b border-line">
      <button type="button" aria-expanded={open} className="flex w-full items-center gap-2 px-4 py-2 text-start hover:bg-hover" onClick={() => setOpen(!open)}>
        {open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} className="rtl:-scale-x-100" aria-hidden />}
        {report.level === 'info' ? null : <Badge tone={tones[report.level]}>{t(`reports.level.${report.level}`)}</Badge>}
        <span className={open ? 'min-w-0 flex-1' : 'min-w-0 flex-1 truncate'} dir="auto">{noticeWords(words, report)}</span>
        <RelativeTime time={report.at} className="shrink-0 text-xs text-muted" />
      </button>
      {open ? <pre className="mx-4 mb-3 max-h-60 overflow-auto rounded-control bg-slate-3 p-3 text-2xs whitespace-pre-wrap" dir="ltr">{`${report.field}\n${JSON.stringify(report.content, null, 2)}`}</pre> : null}
    </li>
  );
}
