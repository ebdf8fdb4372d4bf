/**
 * The address to open after log-in. Only a path of this application is taken: anything that a browser would read
 * as another site (`//evil.example`, `/\evil.example`, `https:...`) leads to the start page instead.
 */
export function safeNext(next: string | undefined): string {
  if (!next || !next.startsWith('/') || next.startsWith('/login')) return '/';
  const base = 'http://parley.invalid';
  try {
    const url = new URL(next, base);
    return url.origin === base ? url.pathname + url.search + url.hash : '/';
  } catch {
    return '/';
  }
}
