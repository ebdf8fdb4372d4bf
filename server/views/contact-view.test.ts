import { expect, it } from 'vitest';
import type { ContactRecord } from '../../schemas/generated/types.ts';
import { contactView } from './contact-view.ts';

const record: ContactRecord = { _id: 'c', orgId: 'o', name: 'Ada', tags: [], fields: {}, createdAt: new Date(0) };

it('shows what somebody does not want, since when and by what it is known', () => {
  const view = contactView({ ...record, optedOutAt: new Date('2026-01-02T03:04:05Z'), optedOutBy: { kind: 'flow', flowId: 'f' }, blockedAt: new Date('2026-02-03T00:00:00Z') });
  expect(view).toMatchObject({ optedOutAt: '2026-01-02T03:04:05.000Z', optedOutBy: { kind: 'flow', flowId: 'f' }, blockedAt: '2026-02-03T00:00:00.000Z' });
  for (const name of ['optedOutAt', 'optedOutBy', 'blockedAt']) expect(contactView(record)).not.toHaveProperty(name);
});
