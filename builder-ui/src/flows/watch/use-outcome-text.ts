import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Says how a run ended. Outcomes may carry details after a colon: `open_end:<node>:<handle>`. */
export function useOutcomeText(): (outcome: string) => string {
  const { t } = useTranslation('flows');
  return useCallback((outcome) => {
    const [name = outcome, detail] = outcome.split(':');
    return t(`outcomes.${name}`, { defaultValue: detail ?? name });
  }, [t]);
}
