import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncomingEventList } from '../../../../schemas/generated/types.ts';
import { Badge } from '../../ui/Badge.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { Select } from '../../ui/Select.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { JsonPaths } from '../../ui/JsonPaths.tsx';
import { receivedQuery } from './use-webhooks.ts';

export type ReceivedPickerProps = { webhookId: string; hint: string; onPick: (path: string) => void };

/** The events that a webhook received last, to look at and to point into. */
export function ReceivedPicker({ webhookId, hint, onPick }: ReceivedPickerProps) {
  const { t, i18n } = useTranslation('settings');
  const received = useQuery(receivedQuery(webhookId));
  const [chosen, setChosen] = useState<string | null>(null);
  if (received.isPending) return <Spinner />;
  if (received.isError) return <p className="text-xs text-red-ink">{t('webhooks.receivedFailed')}</p>;
  const { items } = received.data;
  const event = items.find(({ id }) => id === chosen) ?? items[0];
  if (!event) return <p className="text-xs text-muted">{t('webhooks.receivedNone')}</p>;
  return (
    <section className="flex flex-col gap-2" aria-label={t('webhooks.received')}>
      <div className="flex items-center gap-2">
        <Select size="sm" aria-label={t('webhooks.received')} value={event.id} onValueChange={setChosen} options={items.map((item, index) => ({ value: item.id, label: t('webhooks.receivedNumber', { number: index + 1 }), description: new Date(item.receivedAt).toLocaleString(i18n.language) }))} />
        <RelativeTime time={event.receivedAt} />
        <State event={event} />
      </div>
      <p className="text-xs text-muted">{hint}</p>
      <JsonPaths value={JSON.parse(event.body)} onPick={onPick} />
      {event.problem === undefined ? null : <p className="text-xs text-red-ink">{event.problem}</p>}
    </section>
  );
}

function State({ event }: { event: IncomingEventList['items'][number] }) {
  const { t } = useTranslation('settings');
  return <Badge tone={event.state === 'failed' ? 'red' : event.state === 'done' ? 'green' : 'neutral'}>{t(`webhooks.states.${event.state}`)}</Badge>;
}
