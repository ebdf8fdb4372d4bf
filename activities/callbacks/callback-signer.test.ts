import { expect, test } from 'vitest';
import { CallbackSigner } from './callback-signer.ts';

const target = { orgId: 'o1', numberId: '100', contactId: 'c1', runId: 'run_1', name: 'payment' };

test('an address says what it stands for, and nobody else can make one', () => {
  const signer = new CallbackSigner('one secret');
  const token = signer.sign(target);
  expect(token).toMatch(/^[\w-]+\.[\w-]{22}$/);
  expect(signer.read(token)).toEqual(target);
  expect(signer.sign(target)).toBe(token);
  expect(new CallbackSigner('another').read(token)).toBeUndefined();
  const other = signer.sign({ ...target, runId: 'run_2' });
  expect(signer.read(`${other.split('.')[0]}.${token.split('.')[1]}`)).toBeUndefined();
  for (const wrong of ['', '.', token.slice(0, -1), `${token}x`, 'x.y', `${token.split('.')[0]}.`]) expect(signer.read(wrong)).toBeUndefined();
});
