import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NumberView } from '../../../schemas/generated/types.ts';
import { whatsAppWords } from '../i18n/whatsapp-words.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { Table, type TableColumn } from '../ui/Table.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { NumberQuality, NumberState } from './NumberBadges.tsx';
import { NumberHour, NumberRate, PortfolioUse } from './NumberRate.tsx';

type NumberTableProps = {
  label: string;
  numbers: readonly NumberView[];
  /** Numbers chosen for a change of many; undefined where nothing may be changed. */
  chosen?: ReadonlySet<string> | undefined;
  onChoose: (ids: readonly string[], on: boolean) => void;
};

/** The numbers of one account, each with what whoever runs them wants to see at a glance. */
export function NumberTable({ label, numbers, chosen, onChoose }: NumberTableProps) {
  const { t } = useTranslation(['number-list', 'numbers']);
  const all = numbers.length > 0 && numbers.every(({ id }) => chosen?.has(id));
  const choice: TableColumn<NumberView>[] = chosen === undefined ? [] : [{
    id: 'choose',
    header: <Checkbox aria-label={t('selectAll')} checked={all} indeterminate={!all && numbers.some(({ id }) => chosen.has(id))} onCheckedChange={(on) => onChoose(numbers.map(({ id }) => id), on)} />,
    width: '48px',
    wideOnly: true,
    cell: (number) => <Checkbox aria-label={t('select', { name: number.verifiedName })} checked={chosen.has(number.id)} onCheckedChange={(on) => onChoose([number.id], on)} />,
  }];
  return (
    <Table
      aria-label={label}
      rows={numbers}
      rowHeight={56}
      rowKey={(number) => number.id}
      columns={[
        ...choice,
        {
          id: 'name',
          header: t('numbers:columns.name'),
          cell: (number) => (
            <>
              <Link to="/numbers/$numberId" params={{ numberId: number.id }} className="block max-w-full truncate rounded-sm font-medium hover:underline" dir="auto">{number.verifiedName || number.id}</Link>
              <span className="block truncate text-xs text-muted" dir="ltr" data-numeric>{number.displayPhoneNumber}</span>
            </>
          ),
        },
        { id: 'state', header: t('numbers:columns.status'), width: '136px', cell: (number) => <NumberState number={number} /> },
        { id: 'quality', header: t('numbers:columns.quality'), width: '104px', wideOnly: true, cell: (number) => <NumberQuality number={number} /> },
        { id: 'portfolio', header: t('columns.portfolio'), width: '128px', wideOnly: true, cell: (number) => <PortfolioUse portfolio={number.portfolio} /> },
        { id: 'rate', header: t('columns.rate'), width: '148px', align: 'end', wideOnly: true, cell: (number) => <NumberRate number={number} /> },
        { id: 'hour', header: t('columns.hour'), width: '148px', wideOnly: true, cell: (number) => <NumberHour number={number} /> },
        { id: 'queue', header: t('columns.queue'), width: '88px', align: 'end', wideOnly: true, cell: (number) => <span data-numeric className={number.queued === 0 ? 'text-faint' : undefined}>{number.queued}</span> },
        { id: 'error', header: t('columns.error'), width: '132px', align: 'end', wideOnly: true, cell: (number) => <LastError error={number.lastError} /> },
      ]}
    />
  );
}

function LastError({ error }: { error: NumberView['lastError'] }) {
  const { t } = useTranslation(['number-list', 'whatsapp-errors']);
  if (!error) return <span className="text-faint">{t('noError')}</span>;
  return <Tooltip label={whatsAppWords(t, error.message)}><span className="text-muted">{error.code ? <span data-numeric>{error.code} · </span> : null}<RelativeTime time={error.at} /></span></Tooltip>;
}
