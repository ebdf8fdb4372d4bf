import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../../../schemas/generated/types.ts';
import { Badge } from '../../ui/Badge.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import type { TableColumn } from '../../ui/Table.tsx';
import { FlowRowMenu } from './FlowRowMenu.tsx';
import { statusLook } from './status-look.ts';

/** What the list shows of a flow. */
export function useFlowColumns(): TableColumn<FlowSummary>[] {
  const { t, i18n } = useTranslation('flows');
  return useMemo(() => [
    {
      id: 'name',
      header: t('list.columns.name'),
      cell: (flow) => (
        <>
          <Link to="/flows/$flowId" params={{ flowId: flow.id }} className="block truncate font-medium hover:underline" dir="auto" onClick={(event) => event.stopPropagation()}>{flow.name}</Link>
          <span className="block truncate text-xs text-muted">
            {t(`kinds.${flow.kind}`)}{flow.publishedVersion === undefined ? '' : ` · ${t('list.version', { number: flow.publishedVersion })}`}
          </span>
        </>
      ),
    },
    { id: 'status', header: t('list.columns.status'), width: '148px', cell: (flow) => <Badge tone={statusLook(flow).tone} dot={flow.status === 'live'}>{t(`status.${statusLook(flow).word}`)}</Badge> },
    {
      id: 'triggers',
      header: t('list.columns.triggers'),
      wideOnly: true,
      cell: (flow) => flow.triggerSummary.length === 0
        ? <span className="text-faint">{t('list.noTrigger')}</span>
        : (
          <span title={flow.triggerSummary.join('\n')} dir="auto">
            <span className="block truncate">{flow.triggerSummary[0]}</span>
            {flow.triggerSummary.length > 1 ? <span className="block truncate text-xs text-muted">{t('list.moreTriggers', { count: flow.triggerSummary.length - 1 })}</span> : null}
          </span>
        ),
    },
    { id: 'running', header: t('list.columns.running'), width: '136px', align: 'end', wideOnly: true, cell: (flow) => <span className={flow.running === 0 ? 'text-faint' : undefined} data-numeric>{new Intl.NumberFormat(i18n.language).format(flow.running)}</span> },
    {
      id: 'updated',
      header: t('list.columns.updated'),
      width: '160px',
      wideOnly: true,
      cell: (flow) => (
        <>
          <RelativeTime time={flow.updatedAt} className="block" />
          {flow.updatedBy ? <span className="block truncate text-xs text-muted" dir="auto">{flow.updatedBy.name}</span> : null}
        </>
      ),
    },
    { id: 'menu', header: <span className="sr-only">{t('list.columns.actions')}</span>, width: '64px', align: 'end', cell: (flow) => <FlowRowMenu flow={flow} /> },
  ], [t, i18n.language]);
}
