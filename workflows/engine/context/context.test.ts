import { describe, expect, test } from 'vitest';
import type { ConditionRow } from '../../../schemas/generated/types.ts';
import { fold } from '../text/fold.ts';
import { renderTemplate } from '../text/liquid.ts';
import { matchesPattern } from '../text/pattern.ts';
import { templateReads } from '../text/template-reads.ts';
import { evaluateCondition } from './condition.ts';
import { seededRandom } from './random.ts';
import { buildScope, readPath } from './scope.ts';

const source = {
  now: Date.parse('2026-01-15T10:00:00Z'),
  contact: { id: 'c1', name: 'Ada', tags: ['VIP', 'b2b'], fields: { city: 'Köln', age: '34', joined: '2026-01-10', gone: null } },
  conversation: { id: 'n1:c1', status: 'open' as const, assigneeName: 'Grace' },
  organisation: { id: 'o1', name: 'Shop', timeZone: 'Europe/Berlin', calendar: { timeZone: 'Europe/Berlin', weekly: {}, holidays: [] } },
  variables: { email: 'ada@example.org', empty: '', total: 12.5, list: ['a', 'B'], contact: 'shadow', none: null },
  message: { id: 'm1', type: 'text', text: 'Hello', content: {} },
  error: undefined,
  timeZone: 'America/New_York',
  windowExpiresAt: 5,
};
const scope = buildScope(source);
const globals = { now: new Date(source.now).toISOString(), timeZone: source.timeZone };
const holds = (subject: string, operator: ConditionRow['operator'], value?: ConditionRow['value']): boolean =>
  evaluateCondition({ match: 'all', rows: [{ subject, operator, ...(value === undefined ? {} : { value }) }] }, { scope, timeZone: source.timeZone });

describe('scope', () => {
  test('paths of every root, own properties only', () => {
    expect(readPath(scope, 'contact.fields.city')).toBe('Köln');
    expect(readPath(scope, 'email')).toBe('ada@example.org');
    expect(readPath(scope, 'variables.contact')).toBe('shadow');
    expect(readPath(scope, 'contact.name')).toBe('Ada');
    expect(readPath(scope, 'list.1')).toBe('B');
    expect(readPath(scope, 'conversation.assignee')).toBe('Grace');
    expect(readPath(scope, 'contact.fields.gone')).toBeUndefined();
    expect(readPath(scope, 'contact.constructor')).toBeUndefined();
    expect(readPath(scope, 'error.code')).toBeUndefined();
    const named = { ...source, variables: { callback: 'mine' } };
    expect(readPath(buildScope({ ...named, callback: {} }), 'callback')).toBe('mine');
    expect(readPath(buildScope({ ...named, callback: { payment: 'https://x' } }), 'callback.payment')).toBe('https://x');
  });
});

describe('texts', () => {
  const render = (text: string): string => renderTemplate(text, scope, globals);
  test('values, defaults, tests and dates in the zone', () => {
    expect(render('Hi {{ contact.name }} of {{contact.fields.city}}, {{ email }}')).toBe('Hi Ada of Köln, ada@example.org');
    expect(render('{{ contact.fields.gone | default: "-" }}{{ none | default: "x" }}')).toBe('-x');
    expect(render('{% if error %}bad{% else %}good{% endif %}')).toBe('good');
    expect(render('{{ now | date: "%H:%M" }} {{ "now" | date: "%H:%M", "UTC" }} {{ contact.fields.joined | date: "%d.%m." }}')).toBe('05:00 10:00 10.01.');
  });
  test.each([
    ['{{ nothing }}', 'MISSING_VARIABLE'],
    ['{{ contact.fields.gone }}', 'MISSING_VARIABLE'],
    ['{{ contact.constructor }}', 'MISSING_VARIABLE'],
    ['{{ email | nosuchfilter }}', 'TEMPLATE_INVALID'],
    ['{{ email', 'TEMPLATE_INVALID'],
    ['{% include "secret" %}', 'TEMPLATE_INVALID'],
    ['{{ list | sample }}', 'TEMPLATE_INVALID'],
    ['{% for i in (1..99999999) %}x{% endfor %}', 'TEMPLATE_INVALID'],
    ['{% for a in (1..500) %}{% for b in (1..500) %}{% for c in (1..500) %}{{ a }}{% endfor %}{% endfor %}{% endfor %}', 'TEMPLATE_INVALID'],
    ['{% for a in (1..500) %}{% for b in (1..500) %}{% for c in (1..500) %}{% endfor %}{% endfor %}{% endfor %}', 'TEMPLATE_INVALID'],
    ['{% assign t = "xxxxxxxxxxxxxxxx" %}{% for a in (1..64) %}{% assign t = t | append: t %}{% endfor %}', 'TEMPLATE_INVALID'],
    ['{% capture t %}{% for a in (1..2000) %}{{ email }}{% endfor %}{% endcapture %}{{ t | replace: "a", t | replace: "a", t }}', 'TEMPLATE_INVALID'],
    ['{% assign l = "a,b,c,d" | split: "," %}{% for a in (1..64) %}{% assign l = l | concat: l %}{% endfor %}', 'TEMPLATE_INVALID'],
    [`${'x'.repeat(20_000)}{{ email }}`, 'TEMPLATE_INVALID'],
  ])('%s raises %s', (text, code) => {
    expect(() => render(text)).toThrowError(expect.objectContaining({ code }));
  });
  test('what a text cannot do without', () => {
    expect(templateReads('{{ a }} {{ contact.fields["x y"] | upcase }} {{ c | default: d }} {% if z %}{{ z }}{% endif %} {{ "w" | append: e }}')).toEqual([['a'], ['contact', 'fields', 'x y'], ['e']]);
  });
});

describe('conditions', () => {
  test.each<[string, ConditionRow['operator'], ConditionRow['value'], boolean]>([
    ['contact.fields.age', 'greater', 9, true],
    ['contact.fields.age', 'less', '100', true],
    ['total', 'equals', '12.50', true],
    ['total', 'greater_or_equal', 12.5, true],
    ['contact.fields.joined', 'less', '2026-01-11', true],
    ['contact.fields.joined', 'equals', '2026-01-10T05:00:00Z', true],
    ['contact.fields.city', 'equals', 'koln', true],
    ['contact.fields.city', 'starts_with', 'KÖ', true],
    ['contact.fields.city', 'in', ['Bonn', 'Köln'], true],
    ['message.text', 'contains', 'ELL', true],
    ['message.text', 'not_contains', 'bye', true],
    ['list', 'contains', 'b', true],
    ['contact.tags', 'has_tag', 'vip', true],
    ['contact.tags', 'has_no_tag', 'vip', false],
    ['message.text', 'matches', '^h.*o$', true],
    ['contact.fields.gone', 'is_set', undefined, false],
    ['empty', 'is_not_set', undefined, true],
    ['nobody', 'equals', 'x', false],
    ['nobody', 'not_equals', 'x', true],
    ['nobody', 'greater', 5, false],
    ['conversation.windowOpen', 'equals', true, true],
  ])('%s %s %j is %s', (subject, operator, value, expected) => {
    expect(holds(subject, operator, value)).toBe(expected);
  });
  test('what cannot be compared is an error, not false', () => {
    expect(() => holds('contact.name', 'greater', 5)).toThrowError(expect.objectContaining({ code: 'CONDITION_INVALID' }));
    expect(() => holds('contact.name', 'has_tag', 'x')).toThrowError(expect.objectContaining({ code: 'CONDITION_INVALID' }));
    expect(() => holds('contact.name', 'equals')).toThrowError(expect.objectContaining({ code: 'CONDITION_INVALID' }));
    expect(() => holds('contact.name', 'matches', '(')).toThrowError(expect.objectContaining({ code: 'PATTERN_INVALID' }));
  });
  test('groups nest', () => {
    const yes = { subject: 'email', operator: 'is_set' } as const;
    const no = { subject: 'nobody', operator: 'is_set' } as const;
    const evaluate = (group: Parameters<typeof evaluateCondition>[0]): boolean => evaluateCondition(group, { scope, timeZone: 'UTC' });
    expect(evaluate({ match: 'all', rows: [yes, { match: 'any', rows: [no, yes] }] })).toBe(true);
    expect(evaluate({ match: 'any', rows: [no, { match: 'all', rows: [yes, no] }] })).toBe(false);
    expect(evaluate({ match: 'any', rows: [] })).toBe(true);
    expect(evaluate({ match: 'all', rows: [yes, { expression: 'total > 10 && contact.name == "Ada"' }] })).toBe(true);
    expect(() => evaluate({ match: 'any', rows: [{ expression: 'nobody == 1' }, yes] })).toThrowError(expect.objectContaining({ code: 'MISSING_VARIABLE' }));
    expect(() => evaluate({ match: 'any', rows: [{ expression: 'total' }, yes] })).toThrowError(expect.objectContaining({ code: 'EXPRESSION_INVALID' }));
  });
});

test('a pattern that would hang a backtracking engine takes no time', () => {
  const started = performance.now();
  expect(matchesPattern(`${'a'.repeat(10_000)}!`, '(a+)+$')).toBe(false);
  expect(performance.now() - started).toBeLessThan(500);
});

test('words are compared without case, accents and decoration', () => {
  expect(fold('  ÉCOLE\n Ａb  Straße ')).toBe('ecole ab strasse');
  expect(fold('Ёлка и мой')).toBe('елка и мой');
  expect(fold('مُحَمَّد أحمد')).toBe('محمد احمد');
  expect(fold('हिन्दी')).toBe('हिन्दी');
});

test('chance is repeatable', () => {
  const one = seededRandom('run:1');
  const same = seededRandom('run:1');
  const values = [one(), one(), one()];
  expect(values).toEqual([same(), same(), same()]);
  expect(new Set(values).size).toBe(3);
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
});
