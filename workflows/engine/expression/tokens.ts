import { expressionError } from './expression-error.ts';
import type { Place } from './syntax-tree.ts';

export type Token = Place &
  ({ readonly kind: 'number'; readonly value: number } | { readonly kind: 'text'; readonly value: string } | { readonly kind: 'word' | 'sign' | 'end'; readonly value: string });

const blank = /\s+/y;
const number = /(\d+(\.\d+)?|\.\d+)([eE][+-]?\d+)?/y;
const word = /[A-Za-z_][A-Za-z0-9_]*/y;
const sign = /\|\||&&|[=!<>]=|[-+*/%<>!?:.,()[\]{}]/y;
const meant: Readonly<Record<string, 'equal' | 'and' | 'or'>> = { '=': 'equal', '&': 'and', '|': 'or' };
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\', '"': '"', "'": "'" };

/** Cuts the text of an expression into its parts; the last one is always of kind end. Throws StepError EXPRESSION_INVALID. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = skipBlank(source, 0);
  while (at < source.length) {
    const token = tokenAt(source, at);
    tokens.push(token);
    at = skipBlank(source, token.end);
  }
  return [...tokens, { kind: 'end', value: '', at: source.length, end: source.length }];
}

function tokenAt(source: string, at: number): Token {
  const first = source.charAt(at);
  if (first === '"' || first === "'") return textAt(source, at, first);
  const digits = matchAt(number, source, at);
  if (digits !== undefined) return { kind: 'number', value: Number(digits), at, end: at + digits.length };
  const name = matchAt(word, source, at);
  if (name !== undefined) return { kind: 'word', value: name, at, end: at + name.length };
  const found = matchAt(sign, source, at);
  if (found !== undefined) return { kind: 'sign', value: found, at, end: at + found.length };
  throw expressionError('sign_unknown', { at, end: at + 1 }, { found: String.fromCodePoint(source.codePointAt(at) ?? 0) }, meant[first]);
}

function textAt(source: string, at: number, quote: string): Token {
  let value = '';
  for (let index = at + 1; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (character === quote) return { kind: 'text', value, at, end: index + 1 };
    if (character !== '\\') value += character;
    else {
      index += 1;
      const escaped = escapes[source.charAt(index)];
      if (escaped === undefined) throw expressionError('escape_unknown', { at: index - 1, end: index + 1 });
      value += escaped;
    }
  }
  throw expressionError('text_not_closed', { at, end: source.length }, { quote });
}

function skipBlank(source: string, at: number): number {
  return at + (matchAt(blank, source, at)?.length ?? 0);
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}
