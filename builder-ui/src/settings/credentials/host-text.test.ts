import { describe, expect, it } from 'vitest';
import { hostText } from './host-text.ts';

describe('hostText', () => {
  it('keeps the host of a pasted address', () => {
    expect(hostText(' https://me:secret@API.example.com:8443/v1/orders?x=1 ')).toBe('api.example.com:8443');
  });

  it('leaves hosts and wildcards as they are', () => {
    expect(hostText('*.example.com')).toBe('*.example.com');
    expect(hostText('')).toBe('');
  });
});
