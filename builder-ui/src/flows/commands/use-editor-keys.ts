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
      // Dialogs, menus and lists that float above the page have keys of their own.
      if (target?.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=combobox]:not([contenteditable=true])')) return;
      const command = editorCommands.find((candidate) => !candidate.native && candidate.keys?.some((keys) => matchesShortcut(keys, event)) && inScope(candidate, target));
      if (!command || !mayRun(command, context)) return;
      event.preventDefault();
      command.run(context);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [context]);
}

function inScope(command: EditorCommand, target: Element | null): boolean {
  if (isTyping(target)) return command.scope === 'fields' && target?.closest('[data-document-field]') !== null;
  if (command.scope !== 'canvas') return true;
  if (!target || target === document.body || target.id === 'page') return true;
  // A focused button on the canvas (insert, fold) keeps Enter and Space for itself.
  return target.closest('.flow-canvas') !== null && !(target instanceof HTMLButtonElement);
}
