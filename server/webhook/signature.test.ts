import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signatureMatches } from './signature.ts';

const secret = 'app-secret';
const sign = (bytes: Uint8Array): string => `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`;

describe('signatureMatches', () => {
  // Meta signs its own escaped form: non-ASCII letters as \u00fc, slashes as \/.
  const bytes = Buffer.from(String.raw`{"text":"gr\u00fcn \ud83c\udfd5","url":"https:\/\/example.com"}`);

  it('is about the very bytes that were received', () => {
    expect(signatureMatches(sign(bytes), bytes, secret)).toBe(true);
    const rewritten = Buffer.from(JSON.stringify(JSON.parse(bytes.toString())));
    expect(signatureMatches(sign(bytes), rewritten, secret)).toBe(false);
  });

  it('refuses everything else', () => {
    const good = sign(bytes);
    for (const header of [undefined, '', 'sha256=', good.replace('sha256=', ''), good.replace('sha256', 'sha1'), `${good}00`, `sha256=${'0'.repeat(64)}`]) {
      expect(signatureMatches(header, bytes, secret)).toBe(false);
    }
    expect(signatureMatches(good, bytes, 'other')).toBe(false);
  });
});
