import { allowedSlips } from './find-keyword.ts';

/** Keywords have at most 200 characters; a longer text is nearly the same as none of them. */
const LONGEST = 210;

/**
 * Keys for words that may be misspelt. Two texts one slip apart (a letter changed, added, left out or swapped with its
 * neighbour) become the same when the right letter is left out of each. Two slips leave one half of the word with at
 * most one, so long words are filed by their halves.
 */
export function slipKeysOf(word: string): string[] {
  const letters = Array.from(word);
  const slips = allowedSlips(letters.length);
  if (slips === 0) return [];
  if (slips === 1) return shortened('~', letters);
  const half = Math.floor(letters.length / 2);
  return [...shortened('<', letters.slice(0, half)), ...shortened('>', letters.slice(half))];
}

/** The keys that a text calls up, such that it shares one with every word it is nearly the same as. */
export function slipKeysIn(text: string): string[] {
  const letters = Array.from(text);
  const { length } = letters;
  if (length > LONGEST) return [];
  const keys = allowedSlips(length + 1) > 0 ? shortened('~', letters) : [];
  if (allowedSlips(length + 2) < 2) return keys;
  // The word may be two letters longer or shorter than the text, and its half one more or less again.
  for (let size = Math.floor(length / 2) - 2; size <= Math.ceil(length / 2) + 2; size += 1) {
    keys.push(...shortened('<', letters.slice(0, size)), ...shortened('>', letters.slice(Math.max(0, length - size))));
  }
  return keys;
}

/** The letters themselves, and with each one left out. */
function shortened(mark: string, letters: readonly string[]): string[] {
  const whole = letters.join('');
  const keys = [`${mark}${whole}`];
  for (let index = 0, offset = 0; index < letters.length; index += 1) {
    const { length } = letters[index] ?? '';
    keys.push(`${mark}${whole.slice(0, offset)}${whole.slice(offset + length)}`);
    offset += length;
  }
  return keys;
}
