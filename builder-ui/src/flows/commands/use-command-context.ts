import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorHost } from '../editor/editor-host.ts';
import { useEditorSession } from '../editor/session-context.ts';
import { useNodeWords } from '../node-types/node-words.tsx';
import type { CommandContext } from './editor-command.ts';

/** What commands work on, for the flow on the canvas. */
export function useCommandContext(): CommandContext {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const words = useNodeWords();
  const host = useEditorHost();
  return useMemo(() => ({ session, words, t, host }), [session, words, t, host]);
}
