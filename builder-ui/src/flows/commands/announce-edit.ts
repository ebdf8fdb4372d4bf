import { announce } from '../editor/editor-ui.ts';
import type { CommandContext } from './editor-command.ts';

/** Tells those who do not see the canvas what has just been done, in the words that undo uses. */
export function announceEdit({ session, t }: Pick<CommandContext, 'session' | 't'>): void {
  const label = session.document.store.getState().past.at(-1)?.label;
  if (label) announce(t('flows:announce.removed', { what: t(`flows:edits.${label.key}`, { ...label.values }) }));
}
