import type { TFunction } from 'i18next';
import type { EngineError } from '../../../schemas/generated/types.ts';
import { whatsAppWords } from './whatsapp-words.ts';

/**
 * Why a message waits or was not sent, in the user's language: a rule of ours, which the error says as data, or else what
 * WhatsApp said. What was stored before there were such causes stays as it is. `t` must know the catalogues send-problems
 * and whatsapp-errors.
 */
export function sendWords(t: TFunction, error: Pick<EngineError, 'class' | 'message' | 'details'>): string {
  const { class: kind, message, details } = error;
  const cause = details?.['cause'];
  const sentence = isCause(cause) ? t(`send-problems:problems.${cause.code}`, { defaultValue: '', ...inWords(t, cause.values) }) : '';
  if (!isCause(cause) || sentence === '') return whatsAppWords(t, message);
  return kind === 'timeout' && cause.code !== 'timeout' ? `${sentence} ${t('send-problems:deadline_passed')}` : sentence;
}

/** Values of a sentence; `why` may be a sentence itself, of WhatsApp. */
export function inWords(t: TFunction, values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]: [string, unknown]) => [name, name === 'why' && typeof value === 'string' ? whatsAppWords(t, value) : value]));
}

function isCause(cause: unknown): cause is { code: string; values: object } {
  return typeof cause === 'object' && cause !== null && 'code' in cause && 'values' in cause && typeof cause.code === 'string' && typeof cause.values === 'object' && cause.values !== null;
}
