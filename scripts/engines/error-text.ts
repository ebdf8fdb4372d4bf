/** What an error says, for a line that quotes it. */
export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Code of a system error, such as ENOENT, or of a database error; undefined for errors that have none. */
export function codeOf(error: unknown): string | number | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' || typeof error.code === 'number' ? error.code : undefined;
}
