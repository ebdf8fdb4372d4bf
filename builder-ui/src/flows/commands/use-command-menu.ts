import { createElement } from 'react';
import type { MenuEntry } from '../../ui/menu-entries.ts';
import { editorCommands } from './all-commands.ts';
import type { CommandMenu } from './editor-command.ts';
import { mayRun } from './may-run.ts';
import { useCommandContext } from './use-command-context.ts';

/** The commands of a menu as entries; sections are parted by lines. */
export function useCommandMenu(menu: CommandMenu): MenuEntry[] {
  const context = useCommandContext();
  const commands = editorCommands.filter((command) => command.menus?.includes(menu) && !(command.changes && context.session.readOnly));
  return commands.flatMap((command, index): MenuEntry[] => {
    const entry: MenuEntry = {
      id: command.id,
      label: context.t(`flows:commands.${command.id}`),
      icon: command.icon ? createElement(command.icon, { size: 16 }) : undefined,
      shortcut: command.keys?.[0],
      danger: command.danger,
      disabled: !mayRun(command, context),
      onSelect: () => { if (mayRun(command, context)) command.run(context); },
    };
    const before = commands[index - 1];
    return before && before.section !== command.section ? [{ kind: 'separator', id: `before-${command.id}` }, entry] : [entry];
  });
}
