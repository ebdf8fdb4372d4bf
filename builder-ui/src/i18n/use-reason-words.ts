import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Puts a reason of the engine into words. After the code may stand what the code cannot say: another code, or the words of
 * an error. What was stored before there were codes is shown as it is.
 */
export function useReasonWords(): (reason: string) => string {
  const { t } = useTranslation('reasons');
  return useCallback((reason) => {
    const [code = '', ...rest] = reason.split(': ');
    const sentence = t(code, { defaultValue: '' });
    if (sentence === '') return reason;
    const more = rest.join(': ');
    return more === '' ? sentence : `${sentence} ${t(more, { defaultValue: more })}`;
  }, [t]);
}
