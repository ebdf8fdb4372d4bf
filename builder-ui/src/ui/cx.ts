/** Joins class names and leaves out what is not set. Later classes do not override earlier ones: keep variants apart. */
export function cx(...parts: ReadonlyArray<string | false | null | undefined>): string {
  return parts.filter(Boolean).join(' ');
}
