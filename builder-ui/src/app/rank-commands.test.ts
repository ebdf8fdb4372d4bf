import { describe, expect, it } from 'vitest';
import { foldText, rankCommands } from './rank-commands.ts';

const commands = [
  { title: 'Inbox', keywords: ['conversations', 'messages'] },
  { title: 'Settings', keywords: ['profile', 'business hours'] },
  { title: 'Publish flow' },
  { title: 'Flows', keywords: ['automation'] },
  { title: 'Überblick' },
  { title: 'إعدادات' },
];
const titles = (query: string) => rankCommands(query, commands).map((command) => command.title);

describe('rankCommands', () => {
  it('lists everything in its order when nothing is typed', () => {
    expect(titles('  ')).toEqual(commands.map((command) => command.title));
  });

  it('prefers the beginning of a title to the beginning of a word', () => {
    expect(titles('flow')).toEqual(['Flows', 'Publish flow']);
  });

  it('finds by keywords, from the beginning of a word only', () => {
    expect(titles('hours')).toEqual(['Settings']);
    expect(titles('ours')).toEqual([]);
  });

  it('wants every word, in any order', () => {
    expect(titles('flow pub')).toEqual(['Publish flow']);
    expect(titles('flow inbox')).toEqual([]);
  });

  it('ignores case and accents and knows other scripts', () => {
    expect(titles('UBER')).toEqual(['Überblick']);
    expect(titles('إعد')).toEqual(['إعدادات']);
    expect(foldText('Ｆｌｏｗ é')).toBe('flow e');
  });

  it('takes scattered letters of a title as a last resort', () => {
    expect(titles('stng')).toEqual(['Settings']);
    expect(titles('sg')).toEqual([]);
  });
});
