/**
 * Reads a value out of JSON by a path: dotted (data.items[0].id or data.items.0.id), a JSON pointer (/data/items/0/id),
 * or . for the whole. Undefined when there is nothing; properties that every object has are nothing, too.
 */
export function readJsonPath(json: unknown, path: string): unknown {
  let current = json;
  for (const part of partsOf(path)) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, part)) return undefined;
    current = (current as Record<string, unknown>)[part];
  }
  return current;
}

function partsOf(path: string): readonly string[] {
  if (path.startsWith('/')) return path.slice(1).split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return path.match(/[^.[\]]+/g) ?? [];
}
