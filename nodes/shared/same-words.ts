import { splitWords } from './split-words.ts';

/**
 * Whether two folded texts say the same to a person: punctuation, symbols and emoji around the words do not
 * count ("Prices" = "💶 prices!"). Texts without any word are compared as they are.
 */
export function sameWords(left: string, right: string): boolean {
  return wordsOf(left) === wordsOf(right);
}

function wordsOf(folded: string): string {
  const words = splitWords(folded);
  return words.length === 0 ? folded.trim() : words.join(' ');
}
