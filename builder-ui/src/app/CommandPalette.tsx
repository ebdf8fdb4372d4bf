import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { CornerDownRight, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../ui/Kbd.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { allCommands, useCommandRegistry, type Command } from './commands.ts';
import { usePalette } from './palette-state.ts';
import { rankCommands } from './rank-commands.ts';
import { useCommandSearch } from './use-command-search.ts';

type Group = { value: string; items: Command[] };

/** Ctrl-K: pages, commands of the open page, and whatever registered sources find. */
export function CommandPalette() {
  const { t } = useTranslation('shell');
  const { open, show, hide } = usePalette();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? show() : hide())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Viewport className="fixed inset-0 z-40 flex items-start justify-center px-4 pt-[12vh]">
          <Dialog.Popup aria-label={t('palette.title')} className="w-full max-w-[600px] overflow-hidden rounded-dialog bg-raised shadow-dialog outline-none transition-[opacity,translate] duration-150 ease-out data-ending-style:-translate-y-1 data-ending-style:opacity-0 data-starting-style:-translate-y-1 data-starting-style:opacity-0">
            <PaletteBody onDone={hide} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteBody({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('shell');
  const [text, setText] = useState('');
  const registry = useCommandRegistry();
  const { found, searching } = useCommandSearch(text);
  const groups = useMemo(() => {
    const own = allCommands(registry).filter((command) => command.id !== 'shell.palette' && command.inPalette !== false);
    return groupCommands([...rankCommands(text, own), ...found]);
  }, [registry, text, found]);
  const choose = (command: Command) => {
    onDone();
    // After the dialog gave the focus back, or a command that moves the focus would lose it again.
    setTimeout(command.run, 0);
  };
  return (
    <Autocomplete.Root open inline items={groups} filter={null} value={text} onValueChange={setText} autoHighlight="always" keepHighlight itemToStringValue={(command: Command) => command.title}>
      <div className="flex h-12 items-center gap-3 border-b border-line px-4">
        <Search size={16} className="text-faint" aria-hidden />
        <Autocomplete.Input placeholder={t('palette.placeholder')} aria-label={t('palette.placeholder')} className="h-full min-w-0 flex-1 bg-transparent text-md outline-none" />
        {searching ? <Spinner className="text-faint" /> : <Kbd keys="escape" />}
      </div>
      <Autocomplete.Empty className="px-4 py-8 text-center text-muted empty:hidden">{searching ? t('palette.searching') : t('palette.empty', { text })}</Autocomplete.Empty>
      <Autocomplete.List className="max-h-[min(420px,60vh)] overflow-y-auto p-2 [scroll-padding-block:8px] empty:hidden">
        {(group: Group) => (
          <Autocomplete.Group key={group.value} items={group.items} className="not-last:mb-2">
            <Autocomplete.GroupLabel className="px-2 py-1 text-2xs font-medium text-faint">{group.value}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(command: Command) => (
                <Autocomplete.Item key={command.id} value={command} onClick={() => choose(command)} className="floating-item min-h-9 gap-3">
                  <span className="flex w-4 justify-center text-muted">{command.icon ?? <CornerDownRight size={16} className="rtl:-scale-x-100" />}</span>
                  <span className="min-w-0 flex-1 truncate">{command.title}</span>
                  {command.detail ? <span className="max-w-48 truncate text-xs text-muted">{command.detail}</span> : null}
                  {command.shortcut ? <Kbd keys={command.shortcut} /> : null}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

/** Groups in the order of their best command. */
function groupCommands(commands: ReadonlyArray<Command>): Group[] {
  return [...Map.groupBy(commands, (command) => command.group)].map(([value, items]) => ({ value, items }));
}
