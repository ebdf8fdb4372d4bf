import type { KeywordParams } from '../../schemas/generated/types.ts';
import type { TriggerContext } from '../contract.ts';
import { sameWords } from '../shared/same-words.ts';
import { findWords, splitWords } from '../shared/split-words.ts';
import { editDistance } from './edit-distance.ts';

type Matches = (text: string, word: string) => boolean;

/** Both sides folded: case and accents do not count. */
const byWords: Record<Exclude<KeywordParams['match'], 'regex'>, Matches> = {
  exact: sameWords,
  first_word: (text, word) => findWords(splitWords(text), splitWords(word)) === 0,
  contains_word: (text, word) => findWords(splitWords(text), splitWords(word)) >= 0,
  starts_with: (text, word) => text.startsWith(word),
  fuzzy: (text, word) => sameWords(text, word) || nearlySame(splitWords(text).join(' '), splitWords(word).join(' ')),
};

/** The first of the keywords that a text matches, as its author wrote it. */
export function findKeyword(ctx: Pick<TriggerContext, 'fold' | 'matchesPattern'>, { words, match }: KeywordParams, text: string): string | undefined {
  if (match === 'regex') return words.find((pattern) => ctx.matchesPattern(text.trim(), pattern));
  const folded = ctx.fold(text);
  return folded === '' ? undefined : words.find((word) => byWords[match](folded, ctx.fold(word)));
}

/** One slip of the finger is forgiven from four letters on, two from eight on; shorter words would match others by accident. */
function nearlySame(text: string, word: string): boolean {
  const length = Array.from(word).length;
  const allowed = length >= 8 ? 2 : length >= 4 ? 1 : 0;
  return allowed > 0 && editDistance(text, word, allowed) <= allowed;
}
