import { describe, expect, it } from 'vitest';
import { loadSettings } from '../../schemas/settings.ts';
import { clearedSessionCookie, sessionCookie, sessionTokenOf } from './session-cookie.ts';
import { newSecretToken } from './secret-token.ts';

const http = loadSettings({});
const https = loadSettings({ PARLEY_PUBLIC_URL: 'https://chat.example.com' });

describe('session cookie', () => {
  it('is out of reach of scripts, and under https of everything but this host', () => {
    expect(sessionCookie(http, 'x')).toBe('parley_session=x; Path=/; HttpOnly; SameSite=Lax; Max-Age=1209600');
    expect(sessionCookie(https, 'x')).toBe('__Host-parley_session=x; Path=/; HttpOnly; SameSite=Lax; Max-Age=1209600; Secure');
    expect(clearedSessionCookie(https)).toContain('Max-Age=0');
  });

  it('is found among other cookies, and only if it looks like one of ours', () => {
    const token = newSecretToken();
    expect(sessionTokenOf(http, `a=1; parley_session=${token}; b=2`)).toBe(token);
    expect(sessionTokenOf(https, `parley_session=${token}`)).toBeUndefined();
    expect(sessionTokenOf(http, 'parley_session=short')).toBeUndefined();
    expect(sessionTokenOf(http, undefined)).toBeUndefined();
  });
});
