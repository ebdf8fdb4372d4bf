/** Reads the place a JSON pointer leads to; undefined when it leads nowhere. */
export function readPointer(value: unknown, pointer: string): unknown {
  let current = value;
  for (const part of pointerParts(pointer)) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string, unknown>)[part];
  }
  return current;
}

/** Sets the place a JSON pointer leads to, making objects on the way; undefined removes it. Changes `target`. */
export function writePointer(target: Record<string, unknown>, pointer: string, value: unknown): void {
  const parts = pointerParts(pointer);
  const last = parts.pop();
  if (last === undefined) return;
  let current = target;
  for (const part of parts) {
    const next = current[part];
    if (typeof next === 'object' && next !== null) {
      current = next as Record<string, unknown>;
    } else {
      const made: Record<string, unknown> = {};
      current[part] = made;
      current = made;
    }
  }
  if (value === undefined && !Array.isArray(current)) delete current[last];
  else current[last] = value;
}

/** `/buttons/0/title` for its parts. */
export function toPointer(parts: ReadonlyArray<string | number>): string {
  return parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function pointerParts(pointer: string): string[] {
  return pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
