import type { KeyboardEvent } from 'react';

/** Enter sends, Shift and Enter begins a new line. While an input method composes a word, Enter belongs to it. */
export function isSubmitKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
}
