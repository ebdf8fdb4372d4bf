import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { useCommandMenu } from '../commands/use-command-menu.ts';

/** What can be done with several steps at once. */
export function ManyInspector({ ids }: { ids: ReadonlyArray<string> }) {
  const { t } = useTranslation('flows');
  const entries = useCommandMenu('many');
  return (
    <div className="flex flex-col gap-3 p-4">
      <h2 className="text-sm">{t('inspector.many', { count: ids.length })}</h2>
      <div className="flex flex-col gap-1">
        {entries.map((entry) => entry.kind === undefined || entry.kind === 'item' ? (
          <button
            key={entry.id}
            type="button"
            disabled={entry.disabled}
            onClick={entry.onSelect}
            className={cx('-mx-2 flex h-8 items-center gap-2.5 rounded-control px-2 text-start hover:bg-hover disabled:opacity-50', entry.danger && 'text-red-ink')}
          >
            <span className={entry.danger ? 'flex' : 'flex text-muted'}>{entry.icon}</span>
            <span className="min-w-0 flex-1 truncate">{entry.label}</span>
            {entry.shortcut ? <Kbd keys={entry.shortcut} /> : null}
          </button>
        ) : null)}
      </div>
    </div>
  );
}
