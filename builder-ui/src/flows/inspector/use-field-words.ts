import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeMessages } from '../../../../schemas/generated/types.ts';

export type FieldWords = NonNullable<NodeMessages['fields']>;

/** Words of a form's fields by path, out of `fields` of a catalogue of their own; what a language lacks is English. */
export function useFieldWords(namespace: 'flow-settings' | 'messaging'): FieldWords {
  const { i18n } = useTranslation(namespace);
  const { language } = i18n;
  return useMemo(() => {
    const wordsIn = (tag: string) => ((i18n.getResourceBundle(tag, namespace) ?? {}) as { fields?: FieldWords }).fields;
    return { ...wordsIn('en'), ...wordsIn(language) };
  }, [i18n, language, namespace]);
}
