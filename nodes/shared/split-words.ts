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
