import { describe, expect, test } from 'vitest';
import { StepError } from '../../../schemas/errors.ts';
import { checkExpression, evaluateExpression, evaluateTest, expressionReads } from './expression.ts';
import { expressionForms, functionGroups } from './functions.ts';

const scope = {
  contact: { name: 'Ada', tags: ['vip', 'b2b'], fields: { city: 'Köln', age: '34' } },
  variables: { items: [{ name: 'Lamp', price: 20, count: 2 }, { name: 'Chair', price: 80, count: 1 }] },
  items: [{ name: 'Lamp', price: 20, count: 2 }, { name: 'Chair', price: 80, count: 1 }],
  total: 12.5, visits: 3, word: '7', empty: '', none: null, due: '2026-01-20', paid: false,
  now: '2026-01-15T10:00:00.000Z',
};
const world = { scope, timeZone: 'Europe/Berlin' };
const evaluate = (source: string): unknown => evaluateExpression(source, world);
const failure = (source: string): StepError => {
  try {
    evaluate(source);
  } catch (error) {
    if (error instanceof StepError) return error;
    throw error;
  }
  throw new Error(`${source} did not fail.`);
};

describe('values', () => {
  test.each<[string, unknown]>([
    ['1 + 2 * 3 - 4 / 2 % 3', 5],
    ['-(1 + 2) * -2', 6],
    ['"a" + \'b\\n\\"\'', 'ab\n"'],
    ['visits + 1', 4],
    ['total / 2 > 6 && !paid', true],
    ['visits > 5 ? "often" : visits > 2 ? "some" : "never"', 'some'],
    ['contact.fields["city"] == "Köln"', true],
    ['contact.tags[0] + contact.tags[-1]', 'vipb2b'],
    ['"vip" in contact.tags && "city" in contact.fields && !("x" in contact.fields)', true],
    ['items.map(one, one.price * one.count).sum()', 120],
    ['items.filter(one, one.price > 50).map(one, one.name)', ['Chair']],
    ['items.exists(one, one.count == 2) && !items.all(one, one.count == 2)', true],
    ['items.map(a, items.map(b, a.price + b.price))', [[40, 100], [100, 160]]],
    ['{"name": contact.name, "list": [1, [2]]}', { name: 'Ada', list: [1, [2]] }],
    ['number(word) == 7 && word == "7"', true],
    ['has(contact.fields.city) && !has(contact.fields.zip) && !has(nothing.at.all)', true],
    ['default(contact.fields.zip, "-") + default(empty, "x") + default(none, "y")', '-xy'],
    ['due > date(now) && now < "2026-01-16"', true],
    ['daysBetween(now, due)', 5],
    ['[1, 2] + [3] == [1, 2, 3] && {"a": 1} != {"a": 2}', true],
    ['null == none', true],
    ['contact.name.lower().startsWith("a")', true],
  ])('%s', (source, expected) => {
    expect(checkExpression(source)).toEqual([]);
    expect(evaluate(source)).toEqual(expected);
  });

  test.each([...Object.values(functionGroups).flat().map(({ example }) => example), ...expressionForms.map(({ example }) => example)])('the example of the reference: %s', (source, expected) => {
    expect(checkExpression(source)).toEqual([]);
    expect(evaluateExpression(source, { scope: { contact: { fields: {} } }, timeZone: 'UTC' })).toEqual(expected);
  });
});

describe('an error is an error, never false', () => {
  test.each<[string, string, string]>([
    ['word == 7', 'EXPRESSION_INVALID', 'cannot be compared'],
    ['word > 6', 'EXPRESSION_INVALID', 'no order'],
    ['"abc" < "abd"', 'EXPRESSION_INVALID', 'two dates'],
    ['"n: " + visits', 'EXPRESSION_INVALID', 'text()'],
    ['visits && true', 'EXPRESSION_INVALID', 'yes or no'],
    ['nothing == 1', 'MISSING_VARIABLE', 'default(nothing'],
    ['contact.fields.zip', 'MISSING_VARIABLE', 'contact.fields.zip'],
    ['items[5].name', 'MISSING_VARIABLE', 'items[5]'],
    ['contact.constructor', 'MISSING_VARIABLE', 'contact.constructor'],
    ['__proto__', 'MISSING_VARIABLE', '__proto__'],
    ['items["length"]', 'MISSING_VARIABLE', 'length'],
    ['1 / (visits - 3)', 'EXPRESSION_INVALID', 'divided by 0'],
    ['matches(word, "(")', 'PATTERN_INVALID', ''],
    ['visits.map(x, x)', 'EXPRESSION_INVALID', 'goes through a list'],
    ['number("many")', 'EXPRESSION_INVALID', 'not a number'],
    ['default(number("many"), 1)', 'EXPRESSION_INVALID', 'not a number'],
    ['toString()', 'EXPRESSION_INVALID', 'no function'],
  ])('%s', (source, code, words) => {
    expect(failure(source)).toMatchObject({ code, message: expect.stringContaining(words) });
  });
  test('a test that gives no yes or no', () => {
    expect(evaluateTest('visits == 3', world)).toBe(true);
    expect(() => evaluateTest('visits', world)).toThrowError(expect.objectContaining({ code: 'EXPRESSION_INVALID' }));
  });
});

describe('checks name the place', () => {
  test.each<[string, number, string]>([
    ['', 0, 'empty'],
    ['1 +', 3, 'missing at the end'],
    ['visits = 3', 7, '=='],
    ['(1 + 2', 6, '")" is missing'],
    ['"abc', 0, 'no closing'],
    ['a b', 2, 'does not fit'],
    ['upcase("x")', 0, 'no function'],
    ['1 + upper(5)', 10, 'a text'],
    ['substring("x")', 0, 'substring(text'],
    ['contact.tags + 1', 0, 'cannot be added'],
    ['contact.name > 3', 0, 'no order'],
    ['contact.name.first', 0, 'a record'],
    ['has(1 + 2)', 0, 'by its name'],
    ['items.map(1, 2)', 10, 'a name for the item'],
    ['1 ; 2', 2, 'no meaning'],
  ])('%s', (source, at, words) => {
    const [problem] = checkExpression(source);
    expect(problem).toMatchObject({ at, message: expect.stringContaining(words) });
  });
  test('a result that its place cannot take', () => {
    expect(checkExpression('size("abc")', 'yes_no')[0]?.message).toContain('yes or no');
    expect(checkExpression('visits', 'yes_no')).toEqual([]);
  });
  test('the values it names', () => {
    expect(expressionReads('contact.fields["x y"] + default(a, b) + (has(c.d) ? e : f) + list.map(i, i.x + g)').map(({ path, optional }) => `${path.join('.')}${optional ? '?' : ''}`))
      .toEqual(['contact.fields.x y', 'a?', 'b', 'c.d?', 'e?', 'f?', 'list', 'g?']);
    expect(expressionReads('1 +')).toEqual([]);
  });
});

describe('limits', () => {
  const nested = (depth: number): string => (depth === 0 ? '1' : `[1,2,3,4,5,6,7,8,9,10].map(a${depth}, ${nested(depth - 1)})`);
  const doubling = (times: number): string => (times === 0 ? '"xxxxxxxx"' : `[${doubling(times - 1)}].map(t, t + t)[0]`);
  const lists = (times: number): string => (times === 0 ? '[1, 2]' : `[${lists(times - 1)}].map(t, t + t)[0]`);
  const shared = (times: number): string => (times === 0 ? '[1, 2]' : `[${shared(times - 1)}].map(t, [t, t])`);
  const big = 'x'.repeat(8000);
  test.each<[string, string]>([
    ['nested loops', nested(8)],
    ['texts that double', doubling(30)],
    ['lists that double', lists(30)],
    ['lists that hold each other', shared(30)],
    ['a text that is replaced by longer ones', `replace(big, "x", big)`],
    ['a joined list of long texts', `split(big, "x").join(big)`],
    ['looking through long texts again and again', nested(3).replace('1)', 'contains(big, "y"))')],
    ['a pattern again and again', nested(2).replace('1)', 'matches(big, "(a+)+$"))')],
  ])('%s are stopped', (_name, source) => {
    const started = performance.now();
    expect(() => evaluateExpression(source, { scope: { big }, timeZone: 'UTC' })).toThrowError(expect.objectContaining({ code: 'EXPRESSION_TOO_COSTLY' }));
    expect(performance.now() - started).toBeLessThan(1000);
  });
  test('too long, too deep, too large a result', () => {
    expect(() => evaluate(`1${' + 1'.repeat(1000)}`)).toThrowError(expect.objectContaining({ code: 'EXPRESSION_INVALID' }));
    expect(() => evaluate(`${'('.repeat(300)}1${')'.repeat(300)}`)).toThrowError(expect.objectContaining({ code: 'EXPRESSION_INVALID' }));
    expect(() => evaluate(`${'-'.repeat(500)}1`)).toThrowError(expect.objectContaining({ code: 'EXPRESSION_INVALID' }));
    expect(() => evaluateExpression('big + big', { scope: { big }, timeZone: 'UTC' })).toThrowError(expect.objectContaining({ code: 'EXPRESSION_TOO_COSTLY' }));
    expect(evaluate(`1${' + 1'.repeat(400)}`)).toBe(401);
  });
  test('a pattern that would hang a backtracking engine takes no time', () => {
    const started = performance.now();
    expect(evaluateExpression('matches(text, "(a+)+$")', { scope: { text: `${'a'.repeat(10_000)}!` }, timeZone: 'UTC' })).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
