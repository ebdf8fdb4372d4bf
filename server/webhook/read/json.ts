/** Reads of values whose shape the other side decides: what has another type counts as missing. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list; anything else in it is passed over. */
export function objectsOf(value: unknown): JsonObject[] {
  return listOf(value).map(objectOf).filter((item) => item !== undefined);
}

/** Text that says something; ids may also come as numbers. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What somebody is called, without the blanks that real bodies carry around it. */
export function idOf(value: unknown): string | undefined {
  const id = textOf(value)?.trim();
  return id === '' ? undefined : id;
}

/** What a table says under a name that comes from outside, which may be one that every object has. */
export function own<Value>(table: Readonly<Record<string, Value>>, name: string | undefined): Value | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Unix seconds, from a number or from digits; null when it is neither. */
export function secondsOf(value: unknown): number | null {
  const seconds = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds < 0) return null;
  // Some fields carry milliseconds.
  return Math.trunc(seconds > 99_999_999_999 ? seconds / 1000 : seconds);
}
