/** Scripts written without spaces between words: every character (with its marks) is a word of its own. */
const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

const wordPattern = new RegExp(
  `[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+(?:['’](?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+)*`,
  'gu',
);

/**
 * The words of a text in order, without punctuation and symbols. In scripts without spaces (Chinese, Japanese,
 * Thai, ...) each character counts as a word, so that a search for a run of words finds a word inside a sentence
 * without a dictionary and with the same result on every machine.
 */
export function splitWords(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

/** Where the words of `part` stand in a row inside `whole`: the first position, or -1. */
export function findWords(whole: readonly string[], part: readonly string[]): number {
  if (part.length === 0) return -1;
  for (let start = 0; start + part.length <= whole.length; start += 1) {
    if (part.every((word, index) => whole[start + index] === word)) return start;
  }
  return -1;
}
