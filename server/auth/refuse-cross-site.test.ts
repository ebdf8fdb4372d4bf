import type { Request, Response } from 'express';
import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../schemas/errors.ts';
import { loadSettings } from '../../schemas/settings.ts';
import { refuseCrossSite } from './refuse-cross-site.ts';

const refuse = refuseCrossSite(loadSettings({ PARLEY_PUBLIC_URL: 'https://chat.example.com' }));

function verdict(method: string, headers: Record<string, string>): 'passed' | 'refused' {
  let result: unknown = 'nothing';
  void refuse({ method, headers } as unknown as Request, {} as Response, (error?: unknown) => {
    result = error;
  });
  if (result === undefined) return 'passed';
  expect(result).toBeInstanceOf(ApiProblem);
  return 'refused';
}

describe('refuseCrossSite', () => {
  it.each([
    ['GET', { 'sec-fetch-site': 'cross-site' }, 'passed'],
    ['POST', { 'sec-fetch-site': 'same-origin' }, 'passed'],
    ['POST', { 'sec-fetch-site': 'none' }, 'passed'],
    ['POST', { 'sec-fetch-site': 'cross-site', origin: 'https://chat.example.com' }, 'refused'],
    ['DELETE', { 'sec-fetch-site': 'same-site' }, 'refused'],
    ['POST', { origin: 'https://chat.example.com', host: '10.0.0.1:3000' }, 'passed'],
    ['POST', { origin: 'http://localhost:3000', host: 'localhost:3000' }, 'passed'],
    ['POST', { origin: 'https://evil.example', host: 'localhost:3000' }, 'refused'],
    ['POST', { origin: 'null', host: 'localhost:3000' }, 'refused'],
    ['POST', {}, 'passed'],
    ['POST', { 'sec-fetch-site': 'cross-site', authorization: 'Bearer x' }, 'passed'],
  ] as const)('%s with %o is %s', (method, headers, expected) => {
    expect(verdict(method, headers)).toBe(expected);
  });
});
