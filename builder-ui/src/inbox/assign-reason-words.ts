import type { TFunction } from 'i18next';
import type { ConversationItem } from '../../../schemas/generated/types.ts';

/** Why somebody has a conversation, or why it waits, in the user's language; a note as it was written. */
export function assignReasonWords(t: TFunction<'inbox'>, { code, values, note, text }: NonNullable<ConversationItem['assignReason']>): string {
  const words = t(`assign.reasons.${code}`, { ...values, defaultValue: '' });
  if (words === '') return text;
  return note === undefined ? words : `${words}: ${note}`;
}
