import { useSuspenseQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowNode, NodeMessages } from '../../../../schemas/generated/types.ts';
import { applies } from '../../../../workflows/engine/handles.ts';
import { formatDuration } from '../../ui/duration.ts';
import { conditionText } from './condition-text.ts';
import { nodeMessagesQuery } from './node-messages-query.ts';
import type { NodeHandle } from './node-handles.ts';
import { renderSummary, type SummaryPart } from './summary.ts';

/** Everything that is said about nodes, in the user's language. */
export type NodeWords = {
  /** Words of the flows area. Cards take them from here: a hook of its own for each of thousands of rows costs more than the rows. */
  t: TFunction<'flows'>;
  messages: (type: string) => NodeMessages;
  /** What a node is called: its own name, else that of its type. */
  name: (node: Pick<FlowNode, 'type' | 'label'>) => string;
  summary: (node: Pick<FlowNode, 'type' | 'params'>) => SummaryPart[];
  /** What a handle is called: its own label (a button's title), else the type's word for it. */
  handle: (type: string, handle: Pick<NodeHandle, 'id' | 'label'>) => string;
};

const WordsContext = createContext<NodeWords | null>(null);

/** Loads the words of all node types once and hands them down; suspends until they are there. */
export function NodeWordsProvider({ children }: { children: ReactNode }) {
  const { t, i18n: { language } } = useTranslation(['flows', 'flow-issues', 'text-problems']);
  const { data: loaded } = useSuspenseQuery(nodeMessagesQuery(language));
  const words = useMemo((): NodeWords => {
    const messages = (type: string): NodeMessages => loaded.get(type) ?? { title: type, description: '', summary: '', aliases: [] };
    const summaries = new WeakMap<object, SummaryPart[]>();
    return {
      t,
      messages,
      name: (node) => node.label?.trim() || messages(node.type).title,
      handle: (type, handle) => handle.label?.trim() || (handle.label === '' ? t('handles.unnamed') : undefined) || messages(type).handles?.[handle.id] || t(`handles.${handle.id}`, { defaultValue: handle.id }),
      summary: (node) => {
        const found = summaries.get(node.params);
        if (found) return found;
        const { summary, summaries: bySetting = {}, fields } = messages(node.type);
        const sentence = Object.entries(bySetting).find(([rule]) => applies(rule, node.params))?.[1] ?? summary;
        const parts = renderSummary(sentence, node.params, {
          locale: language,
          option: (path, value) => fields?.[path]?.options?.[value],
          duration: (ms) => formatDuration(ms, language),
          count: (count) => new Intl.NumberFormat(language).format(count),
          condition: (group) => conditionText(group, t, language),
          yes: t('summary.yes'),
          no: t('summary.no'),
          missing: t('summary.missing'),
        });
        summaries.set(node.params, parts);
        return parts;
      },
    };
  }, [loaded, language, t]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

export function useNodeWords(): NodeWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error('This component must be inside a NodeWordsProvider.');
  return words;
}
