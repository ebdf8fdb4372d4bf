import type { InboundMessage, KeywordParams } from '../../schemas/generated/types.ts';
import type { TextReader, TriggerContext } from '../contract.ts';
import { splitWords } from '../shared/split-words.ts';
import { editDistance } from './edit-distance.ts';

type Reader = Pick<TriggerContext, 'fold' | 'matchesPattern'>;

/** A text made ready for comparison. */
export interface Prepared {
  /** Case and accents do not count. */
  folded: string;
  /** The words alone, one space between them; the folded text itself when it has no words ("👍"). */
  plain: string;
  /** plain between two spaces, so that whole words are found by an ordinary search. */
  padded: string;
  /** Only symbols. */
  wordless: boolean;
  length: number;
  /** Which letters occur, as bits; several letters share one. */
  letters: number;
}

type Matches = (text: Prepared, word: Prepared) => boolean;

const matchers: Record<Exclude<KeywordParams['match'], 'regex'>, Matches> = {
  exact: (text, word) => text.plain === word.plain,
  first_word: (text, word) => text.padded.startsWith(word.padded),
  contains_word: (text, word) => text.padded.includes(word.padded) || (word.wordless && text.folded.includes(word.folded)),
  starts_with: (text, word) => text.folded.startsWith(word.folded),
  fuzzy: (text, word) => text.plain === word.plain || nearlySame(text, word),
};

/** The first of the keywords that a message matches, as its author wrote it. */
export function findKeyword(ctx: Reader, { words, match }: KeywordParams, message: InboundMessage): string | undefined {
  const text = message.text?.trim() ?? '';
  if (text === '') return undefined;
  if (match === 'regex') return words.find((pattern) => ctx.matchesPattern(text, pattern));
  const given = preparedMessage(ctx, message);
  const wanted = preparedWords(ctx, words);
  const index = wanted.findIndex((word) => matchers[match](given, word));
  return words[index];
}

// One message is compared with the keywords of every flow, and the keywords of a plan with every message: each is
// prepared once. The keys are objects that live as long as what is kept for them.
const ofMessage = new WeakMap<InboundMessage, Prepared>();
const ofWords = new WeakMap<readonly string[], Prepared[]>();

/** The text of a message, ready for comparison. */
export function preparedMessage(ctx: TextReader, message: InboundMessage): Prepared {
  return ofMessage.get(message) ?? remember(ofMessage, message, prepare(ctx, message.text?.trim() ?? ''));
}

/** The keywords of a trigger, ready for comparison. */
export function preparedWords(ctx: TextReader, words: readonly string[]): readonly Prepared[] {
  return ofWords.get(words) ?? remember(ofWords, words, words.map((word) => prepare(ctx, word)));
}

function remember<Key extends WeakKey, Value>(kept: WeakMap<Key, Value>, key: Key, value: Value): Value {
  kept.set(key, value);
  return value;
}

function prepare(ctx: TextReader, text: string): Prepared {
  const folded = ctx.fold(text);
  const words = splitWords(folded);
  const plain = words.length === 0 ? folded : words.join(' ');
  return { folded, plain, padded: ` ${plain} `, wordless: words.length === 0, length: Array.from(plain).length, letters: lettersOf(plain) };
}

/** How many slips of the finger are forgiven: one from four letters on, two from eight on; shorter words would match others by accident. */
export function allowedSlips(length: number): number {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

function nearlySame(text: Prepared, word: Prepared): boolean {
  const allowed = allowedSlips(word.length);
  // A slip changes two of the bits at most: most pairs are settled without a look at the order of the letters.
  if (allowed === 0 || Math.abs(text.length - word.length) > allowed || bitsIn(text.letters ^ word.letters) > 2 * allowed) return false;
  return editDistance(text.plain, word.plain, allowed) <= allowed;
}

function lettersOf(plain: string): number {
  let letters = 0;
  for (const letter of plain) letters |= 1 << ((letter.codePointAt(0) ?? 0) & 31);
  return letters;
}

function bitsIn(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
