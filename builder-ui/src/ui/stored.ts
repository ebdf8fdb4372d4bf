/**
 * Small settings of this browser (theme, widths, remembered e-mail). A browser that blocks storage throws at each
 * access; the application then works with the defaults and forgets them, which is what the person asked for.
 */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a setting, or forgets it when the value is null. */
export function writeStored(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
}
