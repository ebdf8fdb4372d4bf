import { createHmac } from 'node:crypto';

/**
 * Serialises a webhook body the way the platform does: non-ASCII characters as lower-case `\uXXXX` and `/` as `\/`.
 * A receiver that parses and serialises again before checking the signature therefore gets different bytes, and fails.
 */
export function encodeBody(value: unknown): string {
  // A slash and a character above 127 occur in JSON inside strings only, where both escapes mean the same character.
  return JSON.stringify(value).replaceAll(/[/\u0080-\uffff]/g, (character) =>
    character === '/' ? String.raw`\/` : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The signature headers over exactly these bytes: SHA-256, and the older SHA-1 that is still sent beside it. */
export function signatureHeaders(body: string, appSecret: string): Record<string, string> {
  const sign = (algorithm: string) => createHmac(algorithm, appSecret).update(body, 'latin1').digest('hex');
  return { 'x-hub-signature-256': `sha256=${sign('sha256')}`, 'x-hub-signature': `sha1=${sign('sha1')}` };
}
