import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A secret cannot be read: it was changed, or encrypted with another key. */
export class SecretUnreadable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SecretUnreadable';
  }
}

/**
 * Encrypts access tokens and other secrets at rest. The text is `v1.<key id>.<nonce, data and tag in base64url>`;
 * `context` (such as the number's id) is bound to it, so that a secret copied to another record cannot be read there.
 */
export class SecretBox {
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly #current: string;

  /** The first key encrypts; the others still decrypt, so that keys can be changed. Each: 32 bytes in base64. */
  constructor(keys: readonly [string, ...string[]]) {
    const entries = keys.map((text): [string, Buffer] => {
      const key = Buffer.from(text, 'base64');
      if (key.length !== KEY_BYTES) throw new Error('PARLEY_SECRET_KEY must be 32 bytes in base64 (openssl rand -base64 32).');
      return [createHash('sha256').update(key).digest('base64url').slice(0, 8), key];
    });
    this.#keys = new Map(entries);
    this.#current = entries[0]?.[0] ?? '';
  }

  seal(secret: string, context: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#key(this.#current), nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `v1.${this.#current}.${sealed.toString('base64url')}`;
  }

  open(text: string, context: string): string {
    const [version, keyId, data] = text.split('.');
    if (version !== 'v1' || keyId === undefined || data === undefined) throw new SecretUnreadable('This is not an encrypted secret.');
    const sealed = Buffer.from(data, 'base64url');
    if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new SecretUnreadable('The encrypted secret is incomplete.');
    const decipher = createDecipheriv(ALGORITHM, this.#key(keyId), sealed.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch {
      throw new SecretUnreadable('The encrypted secret was changed, or belongs to another record.');
    }
  }

  #key(id: string): Buffer {
    const key = this.#keys.get(id);
    if (key === undefined) throw new SecretUnreadable('The secret was encrypted with another PARLEY_SECRET_KEY.');
    return key;
  }
}
