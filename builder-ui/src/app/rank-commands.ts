import type { Command } from './commands.ts';

/** Text as it is compared: without case, accents and width differences. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
}

/**
 * Commands that fit what was typed, best first: titles before keywords, beginnings before word beginnings
 * before anything inside before scattered letters. Every typed word must fit. Without text all, as they come.
 */
export function rankCommands<Item extends Pick<Command, 'title' | 'keywords'>>(query: string, items: ReadonlyArray<Item>): Item[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...items];
  return items
    .map((item, index) => ({ item, index, score: scoreItem(words, item) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.index - b.index)
    .map(({ item }) => item);
}

function scoreItem(words: ReadonlyArray<string>, item: Pick<Command, 'title' | 'keywords'>): number {
  const title = foldText(item.title);
  const keywords = (item.keywords ?? []).map(foldText);
  let total = 0;
  for (const word of words) {
    const best = Math.max(scoreText(word, title), ...keywords.map((keyword) => scoreBeginnings(word, keyword) * 0.7));
    if (best === 0) return 0;
    total += best;
  }
  // Of two titles that fit alike the shorter one is the closer match.
  return total - Math.min(title.length, 99) / 1000;
}

function scoreText(word: string, text: string): number {
  const score = scoreBeginnings(word, text);
  if (score > 0) return score;
  if (text.includes(word)) return 3;
  // Two letters are scattered over nearly every title.
  return word.length > 2 && isScattered(word, text) ? 1 : 0;
}

function scoreBeginnings(word: string, text: string): number {
  if (text === word) return 10;
  if (text.startsWith(word)) return 8;
  return text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)) ? 6 : 0;
}

function isScattered(word: string, text: string): boolean {
  let from = 0;
  for (const letter of word) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
