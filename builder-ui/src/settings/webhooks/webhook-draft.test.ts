import { expect, test } from 'vitest';
import type { IncomingWebhookView } from '../../../../schemas/generated/types.ts';
import { draftOf, emptyDraft, problemsOf, toCreate, toUpdate } from './webhook-draft.ts';

const view: IncomingWebhookView = { id: 'w', name: 'shop', prefix: 'abc', signed: true, numberId: 'n', contactBy: 'phone', contactPath: 'customer.phone', createdAt: '2026-01-01T00:00:00Z', payloadSchema: { type: 'object' } };

test('what is missing is named by field', () => {
  expect(problemsOf(emptyDraft)).toEqual({ name: 'name', numberId: 'number', contactPath: 'contactPath' });
  expect(problemsOf({ ...draftOf(view), schema: '[1]' })).toEqual({ payloadSchema: 'schema' });
  expect(problemsOf(draftOf(view))).toEqual({});
});

test('a new one leaves out what is empty, a changed one says that it is gone', () => {
  expect(toCreate({ ...draftOf(view), schema: '', keyPath: ' order.id ' })).toEqual({ name: 'shop', numberId: 'n', contactBy: 'phone', contactPath: 'customer.phone', signed: true, keyPath: 'order.id' });
  expect(toUpdate(view, { ...draftOf(view), schema: '' })).toMatchObject({ keyPath: null, payloadSchema: null });
  expect(toUpdate(view, draftOf(view))).not.toHaveProperty('signed');
  expect(toUpdate(view, { ...draftOf(view), signed: false })).toMatchObject({ signed: false });
});
