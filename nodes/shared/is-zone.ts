/** Whether this installation knows the IANA time zone. */
export function isZone(timeZone: string | undefined): boolean {
  if (timeZone === undefined) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    // Intl refuses names that are no time zone.
    return false;
  }
}
