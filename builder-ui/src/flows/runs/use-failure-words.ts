import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineError } from '../../../../schemas/generated/types.ts';
import { problemWords } from '../../i18n/problem-words.ts';
import { sendWords } from '../../i18n/send-words.ts';

/**
 * What exactly went wrong in a run, in the user's language where the error says it as data, else as it was stored. useSuspense
 * false: what is drawn already stays while the words come, and until then it is said as stored.
 */
export function useFailureWords(useSuspense = true): (error: Pick<EngineError, 'class' | 'message' | 'details'>) => string {
  const { t } = useTranslation(['text-problems', 'send-problems', 'whatsapp-errors'], { useSuspense });
  return useCallback((error) => problemWords(t, error.details?.['cause']) ?? sendWords(t, error), [t]);
}
