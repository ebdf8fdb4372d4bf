import type { TFunction } from 'i18next';
import type { EngineError } from '../../../schemas/generated/types.ts';

/**
 * Why a message waits or was not sent, in the user's language, where the error says it as data. Undefined for what WhatsApp
 * said, and for what was stored before there were such causes. `t` must know the catalogue send-problems.
 */
export function sendWords(t: TFunction, { class: kind, details }: Pick<EngineError, 'class' | 'details'>): string | undefined {
  const cause = details?.['cause'];
  if (typeof cause !== 'object' || cause === null || !('code' in cause) || !('values' in cause)) return undefined;
  const { code, values } = cause;
  if (typeof code !== 'string' || typeof values !== 'object') return undefined;
  const sentence = t(`send-problems:problems.${code}`, { defaultValue: '', ...values });
  if (sentence === '') return undefined;
  return kind === 'timeout' && code !== 'timeout' ? `${sentence} ${t('send-problems:deadline_passed')}` : sentence;
}
