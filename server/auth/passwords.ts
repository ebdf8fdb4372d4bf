import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** Cost of argon2id as OWASP recommends it (password storage cheat sheet): 19 MiB, 2 passes, 1 lane; about 30 ms. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;
const saltLength = 16;

/** Hashes a password with argon2id into a PHC string ($argon2id$v=19$m=...,t=...,p=...$salt$hash). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltLength);
  const tag = await derive('argon2id', { ...cost, message: password.normalize('NFKC'), nonce: salt, tagLength });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(tag)}`;
}

/**
 * Whether the password belongs to the PHC string, compared in constant time; outdated tells that it was hashed
 * with another cost and should be hashed again now that the password is at hand.
 */
export async function verifyPassword(password: string, phc: string): Promise<{ ok: boolean; outdated: boolean }> {
  const parts = /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,4}),p=(\d{1,3})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(phc);
  if (parts === null) return { ok: false, outdated: false };
  const [, memory, passes, parallelism, salt = '', hash = ''] = parts;
  const expected = Buffer.from(hash, 'base64');
  const used = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const tag = await derive('argon2id', { ...used, message: password.normalize('NFKC'), nonce: Buffer.from(salt, 'base64'), tagLength: expected.length });
  const outdated = used.memory !== cost.memory || used.passes !== cost.passes || used.parallelism !== cost.parallelism;
  return { ok: timingSafeEqual(tag, expected), outdated };
}

/** A hash nobody has the password of; verifying against it makes an unknown account take as long as a known one. */
export const nobodysHash: Promise<string> = hashPassword(randomBytes(24).toString('base64'));

/** Letters and digits that are not mistaken for one another when read aloud or copied from a terminal. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A random password of four groups, about 79 bits: 31 symbols, 16 places. */
export function randomPassword(): string {
  const symbols: string[] = [];
  while (symbols.length < 16) {
    // Bytes that would favour the first letters are thrown away.
    for (const byte of randomBytes(32)) if (byte < 248 && symbols.length < 16) symbols.push(alphabet[byte % alphabet.length] ?? '');
  }
  return symbols.join('').replace(/(.{4})(?=.)/g, '$1-');
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
