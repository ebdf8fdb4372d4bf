/** A key that a source file asks for. A `prefix` comes from a template literal such as t(`roles.${role}`). */
export type UsedKey = { namespaces: ReadonlyArray<string> | null; key: string; prefix: boolean };

const quotes = new Set(["'", '"', '`']);

/**
 * Finds the keys that one source file hands to `t()`: literals, both branches of a condition, and beginnings of
 * template literals. `namespaces` are those that the file names; null when it takes them from a variable.
 */
export function scanUsedKeys(file: string): UsedKey[] {
  const source = file.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const namespaces = namespacesOf(source);
  const found: UsedKey[] = [];
  for (const call of source.matchAll(/(?<![\w$])t\(/g)) {
    for (const literal of literalsOfFirstArgument(source, call.index + call[0].length)) {
      const [namespace, ...rest] = literal.key.split(':');
      const own = rest.length > 0 && namespace !== undefined;
      found.push({ namespaces: own ? [namespace] : namespaces, key: own ? rest.join(':') : literal.key, prefix: literal.prefix });
    }
  }
  return found;
}

function namespacesOf(source: string): ReadonlyArray<string> | null {
  const named = [...source.matchAll(/useTranslation\(([^)]*)\)|TFunction<([^>]*)>/g)].map((match) => (match[1] ?? match[2] ?? '').trim());
  if (named.some((text) => text !== '' && !/['"]/.test(text))) return null;
  const literals = named.flatMap((text) => (text === '' ? ['shell'] : [...text.matchAll(/['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '')));
  return [...new Set(literals)];
}

/** String literals in the first argument that begins at `from`; what is compared with === is no key. */
function literalsOfFirstArgument(source: string, from: number): Array<{ key: string; prefix: boolean }> {
  const literals: Array<{ key: string; prefix: boolean }> = [];
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const letter = source[at] ?? '';
    if (quotes.has(letter)) {
      const end = endOfLiteral(source, at);
      const text = source.slice(at + 1, end);
      if (!/[=!]==?\s*$/.test(source.slice(from, at))) literals.push({ key: text.split('${')[0] ?? '', prefix: text.includes('${') });
      at = end;
    } else if ('([{'.includes(letter)) depth += 1;
    else if (')]}'.includes(letter)) {
      if (depth === 0) break;
      depth -= 1;
    } else if (letter === ',' && depth === 0) break;
  }
  return literals;
}

function endOfLiteral(source: string, start: number): number {
  const quote = source[start];
  let nested = 0;
  for (let at = start + 1; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (quote === '`' && source.startsWith('${', at)) nested += 1;
    else if (nested > 0 && source[at] === '}') nested -= 1;
    else if (nested === 0 && source[at] === quote) return at;
  }
  return source.length;
}
