import { describe, expect, it } from 'vitest';
import { searchSteps } from './search-steps.ts';

const step = (type: string, title: string, aliases: string[], description = '') => ({ type, messages: { title, aliases, description } });
const steps = [
  step('delay', 'Delay', ['wait', 'pause', 'sleep'], 'Waits before it goes on.'),
  step('wait-for-reply', 'Wait for a reply', ['listen']),
  step('send-text', 'Send text', ['message', 'nachricht']),
  step('cafe', 'Café', []),
];
const find = (text: string) => searchSteps(steps, text, 'en').map((found) => found.type);

describe('searchSteps', () => {
  it('finds by alias, title first', () => {
    expect(find('pause')).toEqual(['delay']);
    expect(find('wait')).toEqual(['wait-for-reply', 'delay']);
  });

  it('wants every word, without case and accents', () => {
    expect(find('TEXT send')).toEqual(['send-text']);
    expect(find('cafe')).toEqual(['cafe']);
    expect(find('send zebra')).toEqual([]);
  });

  it('gives everything for no text', () => {
    expect(find('  ')).toHaveLength(4);
  });
});
