import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Phone, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberList, NumberView } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { Page } from '../app/Page.tsx';
import { PagedTable } from '../app/PagedTable.tsx';
import { usePermission } from '../app/session.ts';
import { useLive } from '../live/use-live.ts';
import { Badge, type BadgeTone } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { ConnectNumberDialog } from './ConnectNumberDialog.tsx';
import { NumberDialog } from './NumberDialog.tsx';
import { PlatformReports } from './PlatformReports.tsx';
import { WebhookProblems } from './WebhookProblems.tsx';

const states: Record<string, BadgeTone> = { CONNECTED: 'green', PENDING: 'amber', FLAGGED: 'amber', RESTRICTED: 'amber', DISCONNECTED: 'red', BANNED: 'red' };
const qualities: Record<string, BadgeTone> = { GREEN: 'green', YELLOW: 'amber', RED: 'red' };

/** The business numbers with their state, quality, speed and queue, and what arrived that could not be placed. */
export function NumbersPage() {
  const { t } = useTranslation('numbers');
  const client = useQueryClient();
  const mayWrite = usePermission('numbers.write');
  const mayInspect = usePermission('webhooks.inspect');
  const [connecting, setConnecting] = useState(false);
  const [open, setOpen] = useState<NumberView | null>(null);
  const query = useInfiniteQuery({
    queryKey: keys.numbers.list(),
    queryFn: ({ pageParam, signal }) => request<NumberList>('GET', '/numbers', { query: { cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
  useLive('numbers', () => void client.invalidateQueries({ queryKey: keys.numbers.all }));
  const connect = mayWrite ? <Button variant="primary" icon={<Plus size={14} />} onClick={() => setConnecting(true)}>{t('connect')}</Button> : undefined;
  return (
    <Page title={t('title')} actions={connect}>
      <PagedTable
        aria-label={t('title')}
        query={query}
        failed={t('failed')}
        rowHeight={56}
        rowKey={(number) => number.id}
        {...(mayWrite ? { onRowClick: setOpen } : {})}
        columns={[
          {
            id: 'name',
            header: t('columns.name'),
            cell: (number) => (
              <>
                <button type="button" disabled={!mayWrite} className="block max-w-full truncate rounded-sm text-start font-medium" onClick={() => setOpen(number)}>{number.verifiedName}</button>
                <span className="block truncate text-xs text-muted" dir="ltr" data-numeric>{number.displayPhoneNumber}</span>
              </>
            ),
          },
          { id: 'status', header: t('columns.status'), width: '168px', cell: (number) => <NumberState number={number} /> },
          { id: 'quality', header: t('columns.quality'), width: '112px', wideOnly: true, cell: (number) => <Badge tone={qualities[number.quality] ?? 'neutral'}>{t(`quality.${number.quality}`, { defaultValue: number.quality })}</Badge> },
          { id: 'tier', header: t('columns.tier'), width: '128px', wideOnly: true, cell: (number) => <span className="text-muted">{number.messagingTier ? t(`tier.${number.messagingTier}`, { defaultValue: number.messagingTier }) : t('unknown')}</span> },
          { id: 'speed', header: t('columns.speed'), width: '112px', align: 'end', wideOnly: true, cell: (number) => <span data-numeric>{t('perSecond', { count: number.perSecond })}</span> },
          { id: 'queue', header: t('columns.queue'), width: '96px', align: 'end', cell: (number) => <span data-numeric>{number.queued}</span> },
        ]}
        empty={<EmptyState icon={<Phone size={20} />} title={t('empty.title')} description={t('empty.description')} action={connect} />}
      />
      {mayInspect ? <PlatformReports /> : null}
      {mayInspect ? <WebhookProblems /> : null}
      {connecting ? <ConnectNumberDialog onClose={() => setConnecting(false)} /> : null}
      {open ? <NumberDialog number={open} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
}

function NumberState({ number }: { number: NumberView }) {
  const { t } = useTranslation('numbers');
  if (number.breaker) {
    return <Tooltip label={number.breaker.message}><span><Badge dot tone="red">{t('halted')}</Badge></span></Tooltip>;
  }
  return <Badge dot tone={states[number.status] ?? 'neutral'}>{t(`status.${number.status}`, { defaultValue: number.status })}</Badge>;
}
