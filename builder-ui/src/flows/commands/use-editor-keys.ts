import { useEffect } from 'react';
import { isTyping, matchesShortcut } from '../../app/shortcuts.ts';
import { editorCommands } from './all-commands.ts';
import type { CommandContext, EditorCommand } from './editor-command.ts';
import { mayRun } from './may-run.ts';

/** Runs the editor's commands by their keys, each where its scope says. */
export function useEditorKeys(context: CommandContext): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      // Dialogs, menus and lists that float above the page have keys of their own, until they begin to close.
      if (target?.closest(':is([role=dialog], [role=alertdialog], [role=menu], [role=listbox]):not([data-closed])')) return;
      const command = editorCommands.find((candidate) => !candidate.native && candidate.keys?.some((keys) => matchesShortcut(keys, event)) && inScope(candidate, target, event));
      if (!command || !mayRun(command, context)) return;
      event.preventDefault();
      command.run(context);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [context]);
}

function inScope(command: EditorCommand, target: Element | null, press: KeyboardEvent): boolean {
  if (isTyping(target)) return command.scope === 'fields' && target?.closest('[data-document-field]') !== null;
  if (command.scope !== 'canvas' || press.ctrlKey || press.metaKey || press.altKey) return true;
  // Letters choose from a focused list.
  if (press.key.length === 1 && target?.closest('[role=combobox]')) return false;
  // A focused button, tab or choice keeps the keys by which it is operated.
  const operated = ['Enter', ' ', 'Tab', 'Escape', 'Delete', 'Backspace'].includes(press.key) || press.key.startsWith('Arrow');
  return !operated || !target?.closest('button, a, summary, [role=tab], [role=radio], [role=switch], [role=checkbox], [role=separator]');
}
