import type { InboundMessage, KeywordParams } from '../../schemas/generated/types.ts';
import type { TriggerContext } from '../contract.ts';
import { splitWords } from '../shared/split-words.ts';
import { editDistance } from './edit-distance.ts';

type Reader = Pick<TriggerContext, 'fold' | 'matchesPattern'>;

/** A text made ready for comparison. */
interface Prepared {
  /** Case and accents do not count. */
  folded: string;
  /** The words alone, one space between them; the folded text itself when it has no words ("👍"). */
  plain: string;
  /** plain between two spaces, so that whole words are found by an ordinary search. */
  padded: string;
  /** Only symbols. */
  wordless: boolean;
}

type Matches = (text: Prepared, word: Prepared) => boolean;

const matchers: Record<Exclude<KeywordParams['match'], 'regex'>, Matches> = {
  exact: (text, word) => text.plain === word.plain,
  first_word: (text, word) => text.padded.startsWith(word.padded),
  contains_word: (text, word) => text.padded.includes(word.padded) || (word.wordless && text.folded.includes(word.folded)),
  starts_with: (text, word) => text.folded.startsWith(word.folded),
  fuzzy: (text, word) => text.plain === word.plain || nearlySame(text.plain, word.plain),
};

/** The first of the keywords that a message matches, as its author wrote it. */
export function findKeyword(ctx: Reader, { words, match }: KeywordParams, message: InboundMessage): string | undefined {
  const text = message.text?.trim() ?? '';
  if (text === '') return undefined;
  if (match === 'regex') return words.find((pattern) => ctx.matchesPattern(text, pattern));
  const given = ofMessage.get(message) ?? remember(ofMessage, message, prepare(ctx, text));
  const wanted = ofWords.get(words) ?? remember(ofWords, words, words.map((word) => prepare(ctx, word)));
  const index = wanted.findIndex((word) => matchers[match](given, word));
  return words[index];
}

// One message is compared with the keywords of every flow, and the keywords of a plan with every message: each is
// prepared once. The keys are objects that live as long as what is kept for them.
const ofMessage = new WeakMap<InboundMessage, Prepared>();
const ofWords = new WeakMap<readonly string[], Prepared[]>();

function remember<Key extends WeakKey, Value>(kept: WeakMap<Key, Value>, key: Key, value: Value): Value {
  kept.set(key, value);
  return value;
}

function prepare(ctx: Reader, text: string): Prepared {
  const folded = ctx.fold(text);
  const words = splitWords(folded);
  const plain = words.length === 0 ? folded : words.join(' ');
  return { folded, plain, padded: ` ${plain} `, wordless: words.length === 0 };
}

/** One slip of the finger is forgiven from four letters on, two from eight on; shorter words would match others by accident. */
function nearlySame(text: string, word: string): boolean {
  const length = Array.from(word).length;
  const allowed = length >= 8 ? 2 : length >= 4 ? 1 : 0;
  return allowed > 0 && editDistance(text, word, allowed) <= allowed;
}
