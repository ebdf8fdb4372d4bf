const STORED_AS = 'virtual-phones-theme';

/** `system` follows the machine. */
export type Theme = 'system' | 'light' | 'dark';

/** The theme chosen earlier. */
export function storedTheme(): Theme {
  const stored = localStorage.getItem(STORED_AS);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Puts a theme into force and remembers it. */
export function applyTheme(theme: Theme = storedTheme()): void {
  localStorage.setItem(STORED_AS, theme);
  document.documentElement.dataset['theme'] = theme;
}
