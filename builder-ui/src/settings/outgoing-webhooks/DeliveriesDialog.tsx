import { useQuery } from '@tanstack/react-query';
import { RotateCw, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookDeliveryView, WebhookSubscriptionView } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { Badge, type BadgeTone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { deliveriesQuery, useRedeliver, useTestSubscription } from './use-subscriptions.ts';

const tones: Record<WebhookDeliveryView['state'], BadgeTone> = { waiting: 'amber', delivered: 'green', dead: 'red' };

/** What was sent to another system, what is on its way, and what was given up. */
export function DeliveriesDialog({ subscription, onClose }: { subscription: WebhookSubscriptionView; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const deliveries = useQuery(deliveriesQuery(subscription.id));
  const test = useTestSubscription();
  const redeliver = useRedeliver();
  const error = test.error ?? redeliver.error;
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={t('outgoing.logTitle', { name: subscription.name })}
      description={t('outgoing.logHint')}
      footer={<Button icon={<Send size={14} />} loading={test.isPending} onClick={() => test.mutate(subscription.id)}>{t('outgoing.test')}</Button>}
    >
      {error ? <Notice tone="red" title={t('outgoing.failed')}>{describeError(error).message}</Notice> : null}
      {deliveries.isPending ? <SkeletonRows rows={4} />
        : deliveries.isError ? <ErrorState compact error={deliveries.error} title={t('outgoing.loadFailed')} onRetry={() => void deliveries.refetch()} retrying={deliveries.isFetching} />
        : deliveries.data.items.length === 0 ? <EmptyState compact icon={<Send size={18} />} title={t('outgoing.logNone')} description={t('outgoing.logNoneHint')} />
        : <ul className="flex flex-col divide-y divide-line">{deliveries.data.items.map((delivery) => <Delivery key={delivery.id} delivery={delivery} busy={redeliver.isPending && redeliver.variables === delivery.id} onRepeat={() => redeliver.mutate(delivery.id)} />)}</ul>}
    </Dialog>
  );
}

function Delivery({ delivery, busy, onRepeat }: { delivery: WebhookDeliveryView; busy: boolean; onRepeat: () => void }) {
  const { t } = useTranslation('settings');
  const [shown, setShown] = useState(false);
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={tones[delivery.state]}>{t(`outgoing.states.${delivery.state}`)}</Badge>
        <code className="text-xs" dir="ltr">{delivery.event}</code>
        <RelativeTime time={delivery.createdAt} />
        <span className="text-xs text-muted">{t('outgoing.attempts', { count: delivery.attempts })}{delivery.status === undefined ? '' : ` · ${delivery.status}`}</span>
        <span className="ms-auto inline-flex gap-1">
          <Button size="sm" variant="ghost" aria-expanded={shown} onClick={() => setShown(!shown)}>{t(shown ? 'outgoing.hide' : 'outgoing.show')}</Button>
          {delivery.state === 'waiting' ? null : <Button size="sm" variant="ghost" icon={<RotateCw size={14} />} loading={busy} onClick={onRepeat}>{t('outgoing.repeat')}</Button>}
        </span>
      </div>
      {delivery.problem === undefined ? null : <p className="mt-1 text-xs text-red-ink">{delivery.problem}{delivery.nextAt === undefined ? null : <> {t('outgoing.next')} <RelativeTime time={delivery.nextAt} /></>}</p>}
      {shown ? <pre className="mt-2 max-h-64 overflow-auto rounded-control bg-slate-3 p-2 text-xs" dir="ltr">{JSON.stringify(JSON.parse(delivery.body), null, 2)}</pre> : null}
    </li>
  );
}
