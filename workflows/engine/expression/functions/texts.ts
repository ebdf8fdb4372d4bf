import type { FlowValue } from '../../../../nodes/contract.ts';
import { textOf } from '../../context/comparable.ts';
import { fold } from '../../text/fold.ts';
import { matchesPattern } from '../../text/pattern.ts';
import { defineFunction, type ExpressionFunction } from '../define-function.ts';

const word = (value: FlowValue | undefined): string => (value === undefined ? '' : textOf(value));

/** Functions about texts. */
export const textFunctions: readonly ExpressionFunction[] = [
  defineFunction('text(value: any): text', 'A value as a text.', ['text(12.5)', '12.5'], ({ values: [value] }) => word(value)),
  defineFunction('lower(text: text): text', 'In small letters.', ['lower("ABC")', 'abc'], ({ values: [text] }) => word(text).toLowerCase()),
  defineFunction('upper(text: text): text', 'In capital letters.', ['upper("abc")', 'ABC'], ({ values: [text] }) => word(text).toUpperCase()),
  defineFunction('trim(text: text): text', 'Without blanks at both ends.', ['trim("  a b ")', 'a b'], ({ values: [text] }) => word(text).trim()),
  defineFunction('startsWith(text: text, beginning: text): yes_no', 'Whether a text begins so; capital letters count.', ['startsWith("DE-4711", "DE")', true], ({ values: [text, beginning] }) => word(text).startsWith(word(beginning))),
  defineFunction('endsWith(text: text, ending: text): yes_no', 'Whether a text ends so; capital letters count.', ['endsWith("ada@example.org", ".org")', true], ({ values: [text, ending] }) => word(text).endsWith(word(ending))),
  defineFunction('same(one: text, other: text): yes_no', 'Whether two texts are the same without regard to capital letters, accents and blanks.', ['same(" CAFÉ ", "cafe")', true], ({ values: [one, other] }) => fold(word(one)) === fold(word(other))),
  defineFunction('matches(text: text, pattern: text): yes_no', 'Whether a regular expression is found in a text, whatever its capital letters.', ['matches("AB1234", "^[a-z]{2}[0-9]+$")', true], ({ values: [text, pattern], meter }) => {
    meter.work(Math.ceil((word(text).length * word(pattern).length) / 8));
    return matchesPattern(word(text), word(pattern));
  }),
  defineFunction('replace(text: text, what: text, by: text): text', 'A text with every occurrence of another one replaced.', ['replace("1 234 567", " ", "")', '1234567'], ({ values: [text, what, by], meter }) => {
    if (what === '') return word(text);
    const parts = word(text).split(word(what));
    meter.text(word(text).length + (parts.length - 1) * word(by).length);
    return parts.join(word(by));
  }),
  defineFunction('substring(text: text, from: number, to?: number): text', 'Characters of a text from one place to before another, counted from 0.', ['substring("DE-4711", 3)', '4711'], ({ values: [text, from, to] }) => word(text).slice(Math.max(0, Number(from)), to === undefined ? undefined : Math.max(0, Number(to)))),
  defineFunction('split(text: text, separator: text): list', 'The parts of a text between separators.', ['split("a, b", ", ")', ['a', 'b']], ({ values: [text, separator] }) => word(text).split(word(separator))),
  defineFunction('join(list: list, separator: text): text', 'The values of a list as one text.', ['join(["a", "b"], " and ")', 'a and b'], ({ values: [list, separator], meter }) => {
    const items = (list as FlowValue[]).map(word);
    meter.text(items.reduce((sum, item) => sum + item.length + word(separator).length, 0));
    return items.join(word(separator));
  }),
];
