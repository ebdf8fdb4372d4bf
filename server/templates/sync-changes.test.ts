import { expect, it } from 'vitest';
import type { TemplateRecord } from '../../schemas/generated/types.ts';
import { syncChanges } from './sync-changes.ts';

const header = (address: string) => ({ type: 'HEADER', format: 'IMAGE', example: { header_handle: [address] } });
const template = (part: Partial<TemplateRecord>): TemplateRecord => ({ _id: 't', orgId: 'o', wabaId: 'w', metaId: '1', name: 'a', language: 'en', category: 'UTILITY', status: 'APPROVED', components: [header('https://a'), { type: 'BODY', text: 'Hello' }], syncedAt: new Date(0), ...part });

it('keeps what a sync finds changed, and nothing where only the address of an example or the way of writing differs', () => {
  const before = template({});
  expect(syncChanges(undefined, before, 1)).toEqual([]);
  expect(syncChanges(before, template({ components: [{ ...header('https://b'), format: 'image' }, { text: 'Hello', type: 'body' }] }), 1)).toEqual([]);
  const after = template({ status: 'PAUSED', quality: 'RED', components: [header('https://b'), { type: 'BODY', text: 'Good day' }] });
  expect(syncChanges(before, after, 1)).toMatchObject([{ kind: 'status', from: 'APPROVED', to: 'PAUSED' }, { kind: 'quality', to: 'RED' }, { kind: 'components', components: after.components, before: before.components, at: new Date(1) }]);
  const buttons = (text: string) => template({ components: [{ type: 'BODY', text: 'Hello' }, { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text }] }] });
  expect(syncChanges(buttons('Yes'), buttons('No'), 1)).toMatchObject([{ kind: 'components' }]);
});
