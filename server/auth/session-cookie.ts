import type { Settings } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';

/**
 * Name and attributes of the session cookie. Under https the __Host- prefix makes browsers refuse one that was
 * set by a subdomain or over plain http.
 */
function cookieRule(settings: Settings): { name: string; secure: boolean } {
  const secure = settings.PARLEY_PUBLIC_URL?.startsWith('https://') ?? false;
  return { name: secure ? '__Host-parley_session' : 'parley_session', secure };
}

/** Value of Set-Cookie that starts or prolongs a session. */
export function sessionCookie(settings: Settings, token: string): string {
  const { name, secure } = cookieRule(settings);
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${Math.floor(limits.sessionMs / 1000)}${secure ? '; Secure' : ''}`;
}

/** Value of Set-Cookie that makes the browser forget the session. */
export function clearedSessionCookie(settings: Settings): string {
  const { name, secure } = cookieRule(settings);
  return `${name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`;
}

/** The session token that a request carries, if it looks like one. */
export function sessionTokenOf(settings: Settings, cookieHeader: string | undefined): string | undefined {
  const { name } = cookieRule(settings);
  for (const pair of (cookieHeader ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) {
      const value = pair.slice(at + 1).trim();
      return /^[A-Za-z0-9_-]{43}$/.test(value) ? value : undefined;
    }
  }
  return undefined;
}
