import { ApiProblem } from '../../schemas/errors.ts';
import type { MessagingRules } from '../../schemas/generated/types.ts';
import { systemWord } from '../../workflows/engine/routing/system-words.ts';
import { defaultSystemWords } from '../../workflows/engine/routing/default-system-words.ts';

const lists = ['optOut', 'optIn', 'agent'] as const;

/** A word can mean one thing only: whoever writes it must not be told goodbye by one list and welcome by another. */
export function requireDistinctWords(messaging: MessagingRules | undefined): void {
  if (messaging === undefined) return;
  const seen = new Map<string, string>();
  const problems = lists.flatMap((list) => (messaging[list] ?? defaultSystemWords[list]).flatMap(({ words }, language) => words.flatMap((word, index) => {
    const earlier = seen.get(systemWord(word));
    if (earlier === undefined) seen.set(systemWord(word), list);
    // Languages may share a word of the same list.
    if (earlier === undefined || earlier === list || messaging[list] === undefined) return [];
    return [{ field: `messaging.${list}.${language}.words.${index}`, rule: 'distinct', message: `"${word}" stands in ${earlier} already.`, fix: 'Take it out of one of the lists.', word }];
  })));
  if (problems.length > 0) throw new ApiProblem('VALIDATION_FAILED', problems);
}
