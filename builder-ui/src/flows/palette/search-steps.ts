import type { NodeMessages } from '../../../../schemas/generated/types.ts';

export type Searchable = { type: string; messages: Pick<NodeMessages, 'title' | 'description' | 'aliases'> };

/**
 * Finds step types by what people call them. Every word typed must be found; a title that begins with it counts most,
 * then words of the title, then aliases ("pause" finds Delay), then the description.
 */
export function searchSteps<Step extends Searchable>(steps: ReadonlyArray<Step>, text: string, locale: string): Step[] {
  const fold = (value: string) => value.toLocaleLowerCase(locale).normalize('NFKD').replace(/\p{M}/gu, '');
  const typed = fold(text).split(/\s+/).filter((word) => word !== '');
  if (typed.length === 0) return [...steps];
  const ranked = steps.flatMap((step, index) => {
    const title = fold(step.messages.title);
    const aliases = step.messages.aliases.map(fold);
    const description = fold(step.messages.description);
    const score = (word: string): number => {
      if (title.startsWith(word)) return 8;
      if (title.split(/\s+/).some((part) => part.startsWith(word))) return 6;
      if (aliases.some((alias) => alias.startsWith(word))) return 5;
      if (aliases.some((alias) => alias.split(/\s+/).some((part) => part.startsWith(word)))) return 4;
      if (title.includes(word)) return 3;
      return description.split(/[\s,.;:]+/).some((part) => part.startsWith(word)) ? 1 : 0;
    };
    const scores = typed.map(score);
    return scores.includes(0) ? [] : [{ step, index, score: scores.reduce((sum, value) => sum + value, 0) }];
  });
  return ranked.sort((a, b) => b.score - a.score || a.index - b.index).map(({ step }) => step);
}
