import type { TFunction } from 'i18next';
import type { NotificationView } from '../../../schemas/generated/types.ts';
import { inWords } from '../i18n/send-words.ts';

/** What a notification or a report says, in the user's language where Parley itself says it, else as it was written. `t` must know the catalogues shell and whatsapp-errors. */
export function noticeWords(t: TFunction<['shell', 'whatsapp-errors']>, { code, values, text }: Pick<NotificationView, 'code' | 'values' | 'text'>): string {
  if (code === undefined) return text;
  const own = inWords(t, values ?? {});
  const { what, what_code: told } = own;
  return t(`shell:notices.${code}`, { ...own, ...(typeof told === 'string' ? { what: t(`shell:notices.${told}`, { ...own, defaultValue: String(what) }) } : {}), defaultValue: text });
}
