import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../schemas/errors.ts';
import { checkPayloadSchema, payloadProblem } from './payload-check.ts';

const order = { type: 'object', required: ['number'], properties: { number: { type: 'integer' }, code: { type: 'string', pattern: '^(a+)+$' } } };

describe('payloads', () => {
  it('fit their schema or are told what is wrong', () => {
    expect(payloadProblem(order, { number: 1, code: 'aaa' })).toBeUndefined();
    expect(payloadProblem(order, { number: 'x' })).toEqual({ field: '/number', rule: 'type', message: '/number must be integer.' });
    expect(payloadProblem(order, {})?.message).toContain('number');
  });

  it('are matched in linear time', () => {
    const started = Date.now();
    expect(payloadProblem(order, { number: 1, code: `${'a'.repeat(5000)}!` })).toMatchObject({ rule: 'pattern' });
    expect(Date.now() - started).toBeLessThan(2000);
  });
});

describe('checkPayloadSchema', () => {
  it('refuses what is no schema, has a pattern of another kind, or is too long', () => {
    for (const schema of [{ type: 'wrong' }, { type: 'string', pattern: '(?=a)b' }, { $ref: 'https://example.com/other.json' }, { description: 'x'.repeat(20_000) }]) expect(() => checkPayloadSchema(schema)).toThrow(ApiProblem);
    expect(() => checkPayloadSchema(order)).not.toThrow();
  });
});
