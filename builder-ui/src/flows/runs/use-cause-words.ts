import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What an error code of a run means, in words; `otherwise` for a code that is not ours. */
export function useCauseWords(): (code: string, otherwise?: string) => string {
  const { t } = useTranslation('runs');
  return useCallback((code, otherwise = code) => t(`causes.${code}`, { defaultValue: otherwise }), [t]);
}
