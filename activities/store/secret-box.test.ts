import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SecretBox, SecretUnreadable } from './secret-box.ts';

const key = randomBytes(32).toString('base64');
const otherKey = randomBytes(32).toString('base64');

describe('SecretBox', () => {
  const box = new SecretBox([key]);

  it('gives back what was put in, and never the same text twice', () => {
    const sealed = box.seal('EAAG-tökén', 'number:1');
    expect(box.open(sealed, 'number:1')).toBe('EAAG-tökén');
    expect(box.seal('EAAG-tökén', 'number:1')).not.toBe(sealed);
    expect(sealed).not.toContain('EAAG');
  });

  it('refuses a secret of another record, a changed one and another key', () => {
    const sealed = box.seal('token', 'number:1');
    expect(() => box.open(sealed, 'number:2')).toThrow(SecretUnreadable);
    const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
    expect(() => box.open(changed, 'number:1')).toThrow(SecretUnreadable);
    expect(() => new SecretBox([otherKey]).open(sealed, 'number:1')).toThrow('another PARLEY_SECRET_KEY');
    expect(() => box.open('token in plain text', 'number:1')).toThrow(SecretUnreadable);
  });

  it('still reads what an earlier key encrypted', () => {
    expect(new SecretBox([otherKey, key]).open(box.seal('token', 'n'), 'n')).toBe('token');
  });

  it('refuses a key of the wrong length', () => {
    expect(() => new SecretBox(['c2hvcnQ='])).toThrow('32 bytes');
  });
});
