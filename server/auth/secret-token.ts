import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits, safe in cookies, headers and addresses. */
export function newSecretToken(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** How a secret is stored and looked up. One round is enough for 256 random bits: there is nothing to guess. */
export function hashSecretToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
