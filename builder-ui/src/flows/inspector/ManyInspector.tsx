import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
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
          <Button key={entry.id} variant={entry.danger ? 'danger-ghost' : 'ghost'} icon={entry.icon} iconEnd={entry.shortcut ? <Kbd keys={entry.shortcut} className="ms-auto" /> : undefined} className="justify-start" disabled={entry.disabled} onClick={entry.onSelect}>
            {entry.label}
          </Button>
        ) : null)}
      </div>
    </div>
  );
}
