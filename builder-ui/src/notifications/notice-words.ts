import type { TFunction } from 'i18next';
import type { NotificationView } from '../../../schemas/generated/types.ts';
import { inWords } from '../i18n/send-words.ts';

/** What a notification says, in the user's language where Parley itself says it, else as it was written. `t` must know the catalogues shell and whatsapp-errors. */
export function noticeWords(t: TFunction<['shell', 'whatsapp-errors']>, { code, values, text }: Pick<NotificationView, 'code' | 'values' | 'text'>): string {
  return code === undefined ? text : t(`notices.${code}`, { ...inWords(t, values ?? {}), defaultValue: text });
}
