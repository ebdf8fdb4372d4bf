import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SharedWord, TriggerItem } from '../../../../schemas/generated/types.ts';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import type { TableColumn } from '../../ui/Table.tsx';
import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { useNodeWords } from '../node-types/node-words.tsx';

/** What the list says of a trigger: when it is asked, what it reacts to, whose it is, and who else reacts to it. */
export function useTriggerColumns(): TableColumn<TriggerItem>[] {
  const { t } = useTranslation('triggers');
  const words = useNodeWords();
  return [
    { id: 'place', header: t('columns.place'), width: '88px', align: 'end', wideOnly: true, cell: (row) => <span className="text-faint" data-numeric>{row.place}</span> },
    {
      id: 'trigger',
      header: t('columns.trigger'),
      cell: (row) => (
        <span className="flex items-center gap-2.5">
          <span data-node-group="trigger" className="shrink-0"><NodeIcon type={row.nodeType} size={24} /></span>
          <span className="min-w-0">
            <Link to="/flows/$flowId" params={{ flowId: row.flow.id }} search={{ node: row.nodeId }} className="block truncate font-medium hover:underline" dir="auto">{row.label ?? words.messages(row.nodeType).title}</Link>
            {row.shared.length > 0 ? <span className="block md:hidden"><SharedMark shared={row.shared} /></span> : null}
            <span className={cx('block truncate text-xs text-muted', row.shared.length > 0 && 'max-md:hidden')} dir="auto" title={row.words.join(', ')}>{row.words.length > 0 ? row.words.join(', ') : words.messages(row.nodeType).description}</span>
          </span>
        </span>
      ),
    },
    {
      id: 'flow',
      header: t('columns.flow'),
      cell: (row) => (
        <>
          <span className="block truncate" dir="auto">{row.flow.name}</span>
          <span className="block truncate text-xs text-muted">{t(`flows:kinds.${row.kind}`)}{row.rank === 2 ? ` · ${t('fallback')}` : ''}</span>
        </>
      ),
    },
    { id: 'priority', header: t('columns.priority'), width: '88px', align: 'end', wideOnly: true, cell: (row) => <span data-numeric>{row.priority}</span> },
    { id: 'shared', header: t('columns.shared'), wideOnly: true, cell: (row) => <Shared shared={row.shared} /> },
  ];
}

/** The word that most needs a decision comes first: one that another flow answers. */
function worst(shared: ReadonlyArray<SharedWord>): SharedWord | undefined {
  return shared.toSorted((one, other) => Number(one.answers) - Number(other.answers))[0];
}

function SharedMark({ shared }: { shared: ReadonlyArray<SharedWord> }) {
  const { t } = useTranslation('triggers');
  const first = worst(shared);
  if (!first) return null;
  if (first.answers) return <Badge>{t('state.answers')}</Badge>;
  return <Badge tone={first.by === 'age' ? 'red' : 'amber'}>{t(first.by === 'age' ? 'state.tie' : 'state.loses')}</Badge>;
}

function Shared({ shared }: { shared: ReadonlyArray<SharedWord> }) {
  const { t } = useTranslation('triggers');
  const first = worst(shared);
  if (!first) return null;
  const sentence = (one: SharedWord) => t(one.answers ? `answers.${one.by}` : `loses.${one.by}`, { word: one.word, flow: one.flow.name });
  return (
    <span title={shared.map(sentence).join('\n')}>
      <SharedMark shared={shared} />
      <span className="block truncate text-xs text-muted" dir="auto">{sentence(first)}</span>
    </span>
  );
}
