import type { KeywordParams } from '../../schemas/generated/types.ts';
import type { TriggerIndex } from '../contract.ts';
import { preparedMessage, preparedWords, type Prepared } from './find-keyword.ts';
import { slipKeysIn, slipKeysOf } from './slip-keys.ts';

/** Longer beginnings are not told apart by the index; the comparison itself does. */
const PREFIX = 4;

/** Under which keys a keyword is filed, by the way it is compared. Each must be among keysIn of every text that it matches. */
const filed: Record<Exclude<KeywordParams['match'], 'regex'>, (word: Prepared) => readonly string[]> = {
  exact: ({ plain }) => [`=${plain}`],
  first_word: ({ plain }) => [`1${firstWord(plain)}`],
  contains_word: ({ plain, folded, wordless }) => (wordless ? [`w${firstWord(plain)}`, `s${firstSymbol(folded)}`] : [`w${firstWord(plain)}`]),
  starts_with: ({ folded }) => [`p${folded.slice(0, PREFIX)}`],
  fuzzy: ({ plain }) => [`=${plain}`, ...slipKeysOf(plain)],
};

/** Files keywords by what a message must contain for them to match, so that the cost does not grow with their number. */
export const keywordIndex: TriggerIndex<KeywordParams> = {
  // What a pattern matches is not known beforehand.
  keysOf: (reader, { words, match }) => (match === 'regex' ? undefined : preparedWords(reader, words).flatMap(filed[match])),
  keysIn(reader, event) {
    const text = event.kind === 'inbound' ? event.message.text?.trim() : undefined;
    return event.kind !== 'inbound' || text === undefined || text === '' ? [] : keysOfText(preparedMessage(reader, event.message));
  },
};

function keysOfText({ folded, plain }: Prepared): Set<string> {
  const words = plain.split(' ');
  const keys = new Set([`=${plain}`, `1${words[0] ?? ''}`, 's', ...slipKeysIn(plain)]);
  for (const word of words) keys.add(`w${word}`);
  for (let length = 0; length <= PREFIX; length += 1) keys.add(`p${folded.slice(0, length)}`);
  for (const symbol of folded.match(/[^\p{L}\p{N}\s]/gu) ?? []) keys.add(`s${symbol}`);
  return keys;
}

function firstWord(plain: string): string {
  return plain.split(' ', 1)[0] ?? '';
}

function firstSymbol(folded: string): string {
  return Array.from(folded)[0] ?? '';
}
