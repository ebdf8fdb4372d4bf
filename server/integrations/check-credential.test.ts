import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../schemas/errors.ts';
import type { CredentialRecord } from '../../schemas/generated/types.ts';
import validators from '../../schemas/generated/validators.js';
import { checkCredential, checkCredentialUpdate } from './check-credential.ts';

const stored: CredentialRecord = { _id: 'c1', orgId: 'o1', name: 'Shop', kind: 'bearer', hosts: ['api.example.com', '*.shop.example'], secret: 'v1.x.y', createdBy: 'u1', createdAt: new Date(0), secretChangedAt: new Date(0) };

function refused(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof ApiProblem ? error.details[0]?.['field'] : error;
  }
  return undefined;
}

describe('checkCredential', () => {
  it('wants what the kind is sent with', () => {
    expect(refused(() => checkCredential({ kind: 'basic' }))).toBe('username');
    expect(refused(() => checkCredential({ kind: 'header' }))).toBe('parameter');
    expect(refused(() => checkCredential({ kind: 'query', parameter: 'key' }))).toBeUndefined();
  });

  it('refuses headers that belong to the connection', () => {
    for (const parameter of ['Host', 'content-length', 'Transfer-Encoding', 'Proxy-Authorization']) expect(refused(() => checkCredential({ kind: 'header', parameter }))).toBe('parameter');
  });
});

describe('checkCredentialUpdate', () => {
  it('wants the secret again for a further host, not for fewer', () => {
    expect(refused(() => checkCredentialUpdate(stored, { hosts: ['api.example.com', 'evil.example'] }))).toBe('secret');
    expect(refused(() => checkCredentialUpdate(stored, { hosts: ['api.example.com', 'new.example'], secret: 'again' }))).toBeUndefined();
    expect(refused(() => checkCredentialUpdate(stored, { hosts: ['api.example.com'] }))).toBeUndefined();
  });
});

describe('hosts of a credential', () => {
  const fits = (host: string): unknown => validators['CredentialUpdate']?.({ hosts: [host] });

  it('are names with an optional port, or everything below a name', () => {
    for (const host of ['api.example.com', '*.example.com', 'api.example.com:8443', 'localhost', '127.0.0.1:9000']) expect(fits(host), host).toBe(true);
  });

  it('are neither addresses nor whole top-level domains', () => {
    for (const host of ['https://api.example.com', 'api.example.com/v1', '*', '*.com', 'API.example.com', 'a b', '']) expect(fits(host), host).toBe(false);
  });
});
