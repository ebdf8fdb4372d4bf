import { isApple } from '../ui/key-labels.ts';

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Whether a key press is a shortcut such as `mod+k`. The typed character decides first, so that layouts with moved
 * letters work as labelled; on layouts without Latin letters (Arabic, Cyrillic) the place of the key decides.
 */
export function matchesShortcut(shortcut: string, press: KeyPress, apple = isApple()): boolean {
  const parts = shortcut.toLowerCase().split('+');
  // The plus sign parts the keys, so it is written as a word.
  const key = parts.at(-1) === 'plus' ? '+' : (parts.at(-1) ?? '');
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  const ctrl = wants('ctrl') || (wants('mod') && !apple);
  const meta = wants('meta') || (wants('mod') && apple);
  if (press.ctrlKey !== ctrl || press.metaKey !== meta || press.altKey !== wants('alt')) return false;
  const typed = press.key === ' ' ? 'space' : press.key.toLowerCase();
  // A sign such as "?" needs Shift on some layouts and not on others: the sign itself is what counts.
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key);
  if (!isSign && press.shiftKey !== wants('shift')) return false;
  if (typed === key) return true;
  const typedLatin = /^[\x20-\x7e]$/.test(press.key);
  return !typedLatin && !isSign && placeOf(press.code) === key;
}

/** Whether the focus is somewhere that takes text, where plain letters must stay letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit', 'range', 'color'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function placeOf(code: string): string {
  return code.replace(/^(Key|Digit)/, '').toLowerCase();
}
