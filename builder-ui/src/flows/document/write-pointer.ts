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


function pointerParts(pointer: string): string[] {
  return pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
