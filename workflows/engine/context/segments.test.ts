import { expect, test } from 'vitest';
import type { ConditionGroup, ContactView, OrganisationView } from '../../../schemas/generated/types.ts';
import { pretendContact, pretendOrganisation } from '../play/pretend-world.ts';
import { contactContext } from './clock-context.ts';

const tagged = (tag: string): ConditionGroup => ({ match: 'all', rows: [{ subject: 'contact.tags', operator: 'has_tag', value: tag }] });
const organisation: OrganisationView = {
  ...pretendOrganisation,
  segments: [
    { id: 'readers', condition: tagged('newsletter') },
    { id: 'germans', condition: { match: 'all', rows: [{ subject: 'contact.country', operator: 'equals', value: 'DE' }] } },
    // A segment that asks for another one knows of none.
    { id: 'nested', condition: { match: 'all', rows: [{ subject: 'contact.segments', operator: 'contains', value: 'germans' }] } },
  ],
};
const inSegment = (id: string): ConditionGroup => ({ match: 'all', rows: [{ subject: 'contact.segments', operator: 'contains', value: id }] });
const fits = (contact: ContactView, condition: ConditionGroup) => contactContext(0, organisation, contact).fits(condition);

test('a contact belongs to the segments whose condition it fits at the moment', () => {
  expect(fits(pretendContact, inSegment('germans'))).toBe(true);
  expect(fits(pretendContact, inSegment('readers'))).toBe(false);
  expect(fits({ ...pretendContact, tags: ['newsletter'] }, inSegment('readers'))).toBe(true);
  expect(fits(pretendContact, { match: 'all', rows: [{ subject: 'contact.segments', operator: 'not_contains', value: 'readers' }] })).toBe(true);
  expect(fits(pretendContact, inSegment('deleted'))).toBe(false);
  expect(fits(pretendContact, inSegment('nested'))).toBe(false);
});

test('without segments nothing is worked out', () => {
  expect(contactContext(0, pretendOrganisation, pretendContact).lookup('contact.segments')).toBeUndefined();
});
