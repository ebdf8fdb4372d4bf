import { describe, expect, it } from 'vitest';
import { renderSummary, summaryText, type SummaryWords } from './summary.ts';

const words: SummaryWords = {
  locale: 'en', yes: 'yes', no: 'no', missing: 'not set', count: String, condition: ({ rows }) => `${rows.length} rows`, duration: (ms) => `${ms / 60_000} min`,
  option: (path, value) => (path === 'match' && value === 'exact' ? 'exactly' : undefined),
};
const say = (template: string, params: unknown) => summaryText(renderSummary(template, params, words));

describe('renderSummary', () => {
  it('puts values, options, durations, lists and counts into the sentence', () => {
    expect(say('Send {body}', { body: 'Hello' })).toBe('Send Hello');
    expect(say('Wait {durationMs|duration}', { durationMs: 600_000 })).toBe('Wait 10 min');
    expect(say('{words|list} {match}', { words: ['price', 'menu'], match: 'exact' })).toBe('price, menu exactly');
    expect(say('{buttons|count} buttons: {buttons|list}', { buttons: [{ title: 'A' }, { title: 'B' }] })).toBe('2 buttons: A, B');
    expect(say('{a.b} {flag} {number}', { a: { b: 'deep' }, flag: true, number: 1234.5 })).toBe('deep yes 1,234.5');
    expect(say('On {start}', { start: '2026-11-21' })).toBe('On Nov 21, 2026');
  });

  it('marks what is missing', () => {
    expect(renderSummary('Send {body} now', { body: '' }, words)).toEqual([
      { kind: 'words', text: 'Send ' }, { kind: 'missing', text: 'not set' }, { kind: 'words', text: ' now' },
    ]);
  });

  it('shows placeholders by their names, on one line', () => {
    expect(say('{body}', { body: 'Hi {{ contact.name | default: "there" }},\nwelcome' })).toBe('Hi ‹contact.name›, welcome');
  });
});
