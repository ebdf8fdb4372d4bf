/** Reads of message content, whose shape the other side decides: a value of another type counts as missing. */

function at(value: unknown, path: string): unknown {
  let current: unknown = value;
  for (const key of path.split('.')) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

export function textAt(value: unknown, path: string): string | undefined {
  const found = at(value, path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** A number; coordinates may also arrive as text. */
export function numberAt(value: unknown, path: string): number | undefined {
  const found = Number(at(value, path));
  return Number.isFinite(found) ? found : undefined;
}

export function recordAt(value: unknown, path: string): Record<string, unknown> | undefined {
  const found = at(value, path);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Record<string, unknown>) : undefined;
}

export function arrayAt(value: unknown, path: string): unknown[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
}
