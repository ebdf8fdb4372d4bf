import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberView } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { Page } from '../app/Page.tsx';
import { usePermission } from '../app/session.ts';
import { whatsAppWords } from '../i18n/whatsapp-words.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { CardsSkeleton } from '../ui/CardsSkeleton.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { NumberState } from './NumberBadges.tsx';
import { NumberDialog } from './NumberDialog.tsx';
import { NumberFacts } from './NumberFacts.tsx';
import { isUnregistered } from './number-state.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { RegisterNotice } from './RegisterNotice.tsx';
import { SpeedHistory } from './SpeedHistory.tsx';
import { useNumber } from './use-numbers.ts';

/** One number: how it is, its breaker, its plan and the history of its speed. */
export function NumberPage() {
  const { t, i18n } = useTranslation(['number-list', 'numbers', 'shell']);
  const { numberId = '' } = useParams({ strict: false });
  const mayWrite = usePermission('numbers.write');
  const mayAudit = usePermission('audit.read');
  const [editing, setEditing] = useState<'plan' | 'secrets' | null>(null);
  const query = useNumber(numberId);
  const number = query.data;
  const crumbs = [{ label: t('numbers:title'), to: '/numbers' as const }];
  if (!number) {
    return (
      <Page title={t('numbers:columns.name')} crumbs={crumbs} layout="scroll">
        {query.isError ? <ErrorState className="py-10" error={query.error} title={t('numberFailed')} onRetry={() => void query.refetch()} retrying={query.isFetching} /> : <CardsSkeleton />}
      </Page>
    );
  }
  const date = (time: string | undefined) => (time ? new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(time)) : '');
  const rate = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(number.perMinute);
  return (
    <Page
      title={number.verifiedName || number.id}
      crumbs={crumbs}
      layout="scroll"
      state={<NumberState number={number} />}
      actions={(
        <>
          {mayAudit ? <Button collapses icon={<ScrollText size={14} />} render={<Link to="/settings/audit-log" search={{ kind: 'number', target: number.id }} />}>{t('shell:list.audit')}</Button> : null}
          {mayWrite ? <Button onClick={() => setEditing('secrets')}>{t('settings')}</Button> : null}
        </>
      )}
    >
      {number.breaker ? <Stopped number={number} mayWrite={mayWrite} /> : null}
      {mayWrite && isUnregistered(number) ? <RegisterNotice number={number} /> : null}
      {number.risk ? <Notice tone="amber" title={t('riskTitle')}>{t('riskText', { reason: t(`risk.${number.risk.kind}`), rate, date: date(number.risk.recoveredAt) })}</Notice> : null}
      <NumberFacts number={number} />
      <Card title={t('plan.title')} description={t('plan.description')} action={mayWrite ? <Button size="sm" onClick={() => setEditing('plan')}>{t('changePlan')}</Button> : undefined}>
        <p className="font-medium">{t(`plan.name.${number.plan.preset}`)}</p>
        <p className="text-muted">{number.plan.preset === 'custom' ? t('perMinute', { rate: number.plan.perMinute }) : t(`plan.about.${number.plan.preset}`)}</p>
      </Card>
      <SpeedHistory numberId={number.id} />
      {editing === 'plan' ? <PlanDialog numberIds={[number.id]} plan={number.plan} onClose={() => setEditing(null)} /> : null}
      {editing === 'secrets' ? <NumberDialog number={number} onClose={() => setEditing(null)} /> : null}
    </Page>
  );
}

/** The breaker, and the way to try before it does so by itself. */
function Stopped({ number, mayWrite }: { number: NumberView; mayWrite: boolean }) {
  const { t } = useTranslation(['number-list', 'numbers', 'whatsapp-errors']);
  const client = useQueryClient();
  const attempt = useMutation({
    mutationFn: () => request<NumberView>('POST', `/numbers/${encodeURIComponent(number.id)}/try-again`),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.numbers.all }),
  });
  return (
    <Notice tone="red" title={t('numbers:halted')} action={mayWrite ? <Button size="sm" loading={attempt.isPending} onClick={() => attempt.mutate()}>{t('tryNow')}</Button> : undefined}>
      <p>{number.breaker ? whatsAppWords(t, number.breaker.message) : null}</p>
      {number.breaker?.scope === 'account' ? <p>{t('accountStopped')}</p> : null}
      <p className="text-muted">{attempt.isError ? describeError(attempt.error).message : t('tryNowHint')}</p>
    </Notice>
  );
}
