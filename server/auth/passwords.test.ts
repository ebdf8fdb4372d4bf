import { argon2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashPassword, nobodysHash, randomPassword, verifyPassword } from './passwords.ts';

describe('passwords', () => {
  it('knows its own hashes and nothing else', async () => {
    const phc = await hashPassword('correct horse');
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await verifyPassword('correct horse', phc)).toEqual({ ok: true, outdated: false });
    expect((await verifyPassword('Correct horse', phc)).ok).toBe(false);
    expect((await verifyPassword('anything', await nobodysHash)).ok).toBe(false);
  });

  it('takes composed and decomposed letters for the same', async () => {
    expect((await verifyPassword('gru\u0308n', await hashPassword('gr\u00fcn'))).ok).toBe(true);
  });

  it('reads hashes of another cost and says that they are outdated', async () => {
    const nonce = Buffer.alloc(16, 1);
    const tag = argon2Sync('argon2id', { message: 'old', nonce, memory: 8, passes: 1, parallelism: 1, tagLength: 32 });
    const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
    expect(await verifyPassword('old', `$argon2id$v=19$m=8,t=1,p=1$${base64(nonce)}$${base64(tag)}`)).toEqual({ ok: true, outdated: true });
  });

  it('does not fall for what is no hash', async () => {
    for (const text of ['', 'plain', '$2b$10$abc', '$argon2id$v=19$m=1$x$y']) expect(await verifyPassword('x', text)).toEqual({ ok: false, outdated: false });
  });

  it('makes random passwords that can be read aloud', () => {
    const made = new Set(Array.from({ length: 200 }, randomPassword));
    expect(made.size).toBe(200);
    for (const password of made) expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  });
});
