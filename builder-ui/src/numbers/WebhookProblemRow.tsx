import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExplainedEvent, WebhookProblem, WebhookProblemDetail } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { usePermission } from '../app/session.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { toast } from '../ui/toast.ts';

/** One kept webhook: why it was kept; opened, what Parley reads in it, its body as it came, and another try. */
export function WebhookProblemRow({ problem }: { problem: WebhookProblem }) {
  const [open, setOpen] = useState(false);
  return (
    <li className="border-b border-line">
      <button type="button" aria-expanded={open} className="flex w-full items-center gap-2 px-4 py-2 text-start hover:bg-hover" onClick={() => setOpen(!open)}>
        {open ? <ChevronDown size={14} className="shrink-0" aria-hidden /> : <ChevronRight size={14} className="shrink-0 rtl:-scale-x-100" aria-hidden />}
        <span className={open ? 'min-w-0 flex-1' : 'min-w-0 flex-1 truncate'} dir="auto">{problem.problem}</span>
        <RelativeTime time={problem.receivedAt} className="shrink-0 text-xs text-muted" />
      </button>
      {open ? <KeptWebhook id={problem.id} /> : null}
    </li>
  );
}

function KeptWebhook({ id }: { id: string }) {
  const { t } = useTranslation('kept-webhooks');
  const client = useQueryClient();
  const mayWrite = usePermission('numbers.write');
  const address = `/webhook-problems/${encodeURIComponent(id)}`;
  const query = useQuery({ queryKey: keys.webhookProblems.one(id), queryFn: ({ signal }) => request<WebhookProblemDetail>('GET', address, { signal }) });
  const again = useMutation({
    mutationFn: () => request('POST', `${address}/handle-again`),
    onSuccess: () => toast({ title: t('again.started'), description: t('again.startedHint') }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.webhookProblems.all }),
  });
  if (query.isPending) return <SkeletonRows height={36} rows={3} className="px-4" />;
  if (query.isError) return <ErrorState className="py-4" error={query.error} title={t('kept.failed')} onRetry={() => void query.refetch()} retrying={query.isFetching} />;
  const { events, count, body } = query.data;
  return (
    <div className="flex flex-col items-start gap-3 px-4 pt-2 pb-4 ps-10">
      <h3 className="text-xs text-muted">{t('reads', { count })}</h3>
      <ol className="flex flex-col gap-1">{events.map((event, index) => <EventLine key={index} event={event} />)}</ol>
      {count > events.length ? <p className="text-xs text-muted">{t('more', { count: count - events.length })}</p> : null}
      <pre className="max-h-60 max-w-full overflow-auto rounded-control bg-slate-3 p-3 text-2xs whitespace-pre-wrap" dir="ltr">{pretty(body)}</pre>
      <div className="flex flex-wrap items-center gap-2">
        {mayWrite ? <Button size="sm" loading={again.isPending} onClick={() => again.mutate()}>{t('again.action')}</Button> : null}
        <CopyButton text={body} label={t('copy')} />
        {mayWrite ? <p className="text-xs text-muted">{again.isError ? describeError(again.error).message : t('again.hint')}</p> : null}
      </div>
    </div>
  );
}

/** What one event is, in the terms of the webhook itself: they are what its documentation speaks of. */
function EventLine({ event }: { event: ExplainedEvent }) {
  const { t } = useTranslation('kept-webhooks');
  const person = event.from?.name ?? event.from?.waId ?? event.from?.username ?? event.from?.userId ?? event.to ?? event.recipient;
  const facts = [event.field, event.type ?? event.status, person, event.phoneNumberId, event.messageId].filter((fact) => fact !== undefined);
  return (
    <li className="flex min-w-0 items-center gap-2 text-xs">
      <Badge>{t(`kind.${event.kind}`)}</Badge>
      <span className="min-w-0 break-all" dir="ltr">{facts.join(' · ')}</span>
    </li>
  );
}

function pretty(body: string): string {
  return JSON.stringify(JSON.parse(body), null, 2);
}
