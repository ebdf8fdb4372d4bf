import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeGroup, NodeMessages } from '../../../../schemas/generated/types.ts';
import { nodeGroups, nodeTypes } from '../node-types/node-types.ts';
import { useNodeWords } from '../node-types/node-words.tsx';
import { searchSteps } from './search-steps.ts';

export type StepChoice = { type: string; title: string; description: string; texts: NodeMessages['defaults'] | undefined };
export type StepGroup = { group: NodeGroup; label: string; steps: StepChoice[] };

/**
 * The step types that fit the text typed, in groups; while searching the best group comes first. `exclude` leaves
 * out triggers where something must lead into the new step.
 */
export function useStepGroups(text: string, exclude: 'triggers' | 'nothing'): StepGroup[] {
  const { t, i18n } = useTranslation('flows');
  const words = useNodeWords();
  return useMemo(() => {
    const steps = nodeTypes
      .filter(({ manifest }) => exclude === 'nothing' || !manifest.flags.trigger)
      .map(({ type, manifest }) => ({ type, group: manifest.group, messages: words.messages(type) }));
    const found = searchSteps(steps, text, i18n.language);
    const order = text.trim() === '' ? nodeGroups : [...new Set(found.map((step) => step.group))];
    return order.flatMap((group) => {
      const own = found.filter((step) => step.group === group);
      if (own.length === 0) return [];
      return [{ group, label: t(`groups.${group}`), steps: own.map(({ type, messages }) => ({ type, title: messages.title, description: messages.description, texts: messages.defaults })) }];
    });
  }, [text, exclude, words, t, i18n.language]);
}
