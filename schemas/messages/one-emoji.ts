/** One picture, whatever it is put together from (skin colours, flags, families). */
const pattern = /^(\p{RI}{2}|[0-9#*]\u{FE0F}?\u{20E3}|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u{FE0F}\u{E0020}-\u{E007F}]*(\u{200D}\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u{FE0F}]*)*)$/u;

/** Whether a text is exactly one emoji, the most that WhatsApp takes as a reaction. */
export function isOneEmoji(text: string): boolean {
  return pattern.test(text);
}
