import { createElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands, type Command } from '../../app/commands.ts';
import { editorCommands } from './all-commands.ts';
import type { CommandContext } from './editor-command.ts';
import { mayRun } from './may-run.ts';

/** Lists the editor's commands in the application's palette and help sheet. Their keys are bound by useEditorKeys. */
export function useShellList(context: CommandContext): void {
  const { t } = useTranslation('command-words');
  useCommands(useMemo(() => editorCommands.filter((command) => !(command.changes && context.session.readOnly)).map((command): Command => ({
    id: `flow.${command.id}`,
    title: context.t(`flows:commands.${command.id}`),
    keywords: t(`words.${command.id}`, { defaultValue: '' }).split(' ').filter(Boolean),
    group: context.t(`flows:sections.${command.section}`),
    ...(command.icon ? { icon: createElement(command.icon, { size: 16 }) } : {}),
    ...(command.keys?.[0] ? { shortcut: command.keys[0] } : {}),
    boundByPage: true,
    ...(command.keysOnly ? { inPalette: false } : {}),
    run: () => { if (mayRun(command, context)) command.run(context); },
  })), [context, t]));
}
