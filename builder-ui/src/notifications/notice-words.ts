import type { TFunction } from 'i18next';
import type { NotificationView } from '../../../schemas/generated/types.ts';

/** What a notification says, in the user's language where Parley itself says it, else as it was written. `t` must know the catalogue shell. */
export function noticeWords(t: TFunction<'shell'>, { code, values, text }: Pick<NotificationView, 'code' | 'values' | 'text'>): string {
  return code === undefined ? text : t(`notices.${code}`, { ...values, defaultValue: text });
}
