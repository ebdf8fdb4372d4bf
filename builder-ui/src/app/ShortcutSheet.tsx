import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { allCommands, useCommandRegistry } from './commands.ts';
import { useShortcutSheet } from './palette-state.ts';
import { usePointerHintList } from './pointer-hints.ts';

/** Lists the shortcuts that work on the page that is open, and what the pointer does there. */
export function ShortcutSheet() {
  const { t } = useTranslation('shell');
  const { open, show, hide } = useShortcutSheet();
  const registry = useCommandRegistry();
  const hints = usePointerHintList((list) => list.hints);
  const commands = open ? allCommands(registry).filter((command) => command.shortcut) : [];
  return (
    <Dialog open={open} onOpenChange={(next) => (next ? show() : hide())} title={t('shortcuts.title')}>
      <div className="flex flex-col gap-5">
        {[...Map.groupBy(commands, (command) => command.group)].map(([group, entries]) => (
          <section key={group}>
            <h3 className="mb-1 text-xs text-muted">{group}</h3>
            <dl>
              {entries.map((command) => (
                <div key={command.id} className="flex h-8 items-center justify-between gap-4 border-b border-line last:border-0">
                  <dt className="min-w-0 truncate">{command.title}</dt>
                  <dd>{command.shortcut ? <Kbd keys={command.shortcut} /> : null}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {hints.length === 0 ? null : (
          <section>
            <h3 className="mb-1 text-xs text-muted">{t('shortcuts.pointer')}</h3>
            <dl>
              {hints.map(({ id, what, how }) => (
                <div key={id} className="flex min-h-8 items-center justify-between gap-4 border-b border-line py-1 last:border-0">
                  <dt>{what}</dt>
                  <dd className="max-w-[60%] text-end text-xs text-muted">{how}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </div>
    </Dialog>
  );
}
