import type { CommandContext, EditorCommand } from './editor-command.ts';

/** Whether a command can be carried out now. */
export function mayRun(command: EditorCommand, context: CommandContext): boolean {
  if (command.changes && context.session.readOnly) return false;
  return command.when?.(context) ?? true;
}
