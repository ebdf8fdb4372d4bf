import type { TFunction } from 'i18next';

const all = 'whatsapp-errors:sentences';

/**
 * What an error of WhatsApp means (schemas/meta-errors.ts), in the user's language. It is kept in English with messages,
 * numbers and notifications, and found by its sentence; what is none of ours stays as it is. `t` must know the catalogue
 * whatsapp-errors.
 */
export function whatsAppWords(t: TFunction, sentence: string): string {
  const english: unknown = t(all, { lng: 'en', returnObjects: true });
  if (typeof english !== 'object' || english === null) return sentence;
  const [name] = Object.entries(english).find(([, words]) => words === sentence) ?? [];
  if (name === undefined) return sentence;
  const key = `${all}.${name}`;
  return t(key, { defaultValue: sentence });
}
