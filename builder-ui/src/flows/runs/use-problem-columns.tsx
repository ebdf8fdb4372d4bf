import { useTranslation } from 'react-i18next';
import type { RunProblemItem } from '../../../../schemas/generated/types.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import type { TableColumn } from '../../ui/Table.tsx';
import { useCauseWords } from './use-cause-words.ts';
import { useFailureWords } from './use-failure-words.ts';

type Choice = {
  chosen: ReadonlySet<string>;
  /** Every row in sight is chosen. */
  every: boolean;
  onChoose: (id: string, on: boolean) => void;
  onChooseEvery: (on: boolean) => void;
  onOpen: (id: string) => void;
};

/** What the list says of a run: who, where, why, since when. */
export function useProblemColumns({ chosen, every, onChoose, onChooseEvery, onOpen }: Choice): TableColumn<RunProblemItem>[] {
  const { t } = useTranslation('runs');
  const words = useCauseWords();
  const exactly = useFailureWords();
  return [
    {
      id: 'choose',
      header: <Checkbox checked={every} indeterminate={!every && chosen.size > 0} onCheckedChange={onChooseEvery} aria-label={t('chooseEvery')} />,
      width: '44px',
      cell: (row) => (
        // The row opens the run; its box must not.
        <span role="presentation" onClick={(event) => event.stopPropagation()} className="flex"><Checkbox checked={chosen.has(row.id)} onCheckedChange={(on) => onChoose(row.id, on)} aria-label={t('choose', { name: row.contact.name })} /></span>
      ),
    },
    {
      id: 'contact',
      header: t('columns.contact'),
      cell: (row) => (
        <>
          <button type="button" className="block max-w-full truncate rounded-sm text-start font-medium hover:underline" dir="auto" onClick={(event) => { event.stopPropagation(); onOpen(row.id); }}>{row.contact.name}</button>
          <span className="block truncate text-xs text-muted md:hidden" dir="auto">{words(row.error.code, row.error.message)}</span>
          <span className="block truncate text-xs text-muted max-md:hidden">{t('entered')} <RelativeTime time={row.startedAt} /></span>
        </>
      ),
    },
    {
      id: 'place',
      header: t('columns.place'),
      wideOnly: true,
      cell: (row) => (
        <>
          <span className="block truncate" dir="auto">{row.nodeLabel}</span>
          <span className="block truncate text-xs text-muted" dir="auto">{t('place', { flow: row.flow.name, version: row.version })}</span>
        </>
      ),
    },
    {
      id: 'cause',
      header: t('columns.cause'),
      wideOnly: true,
      cell: (row) => (
        <span title={`${row.error.code}: ${exactly(row.error)}`}>
          <span className="block truncate" dir="auto">{words(row.error.code, row.error.code)}</span>
          <span className="block truncate text-xs text-muted" dir="auto">{exactly(row.error)}</span>
        </span>
      ),
    },
    { id: 'kind', header: t('columns.kind'), width: '104px', cell: (row) => <Badge tone={row.kind === 'stuck' ? 'red' : 'neutral'}>{t(`kinds.${row.kind}`)}</Badge> },
    { id: 'at', header: t('columns.at'), width: '128px', wideOnly: true, cell: (row) => <RelativeTime time={row.at} className="text-muted" /> },
  ];
}
