import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import type { ConditionGroup } from '../../../../schemas/generated/types.ts';
import english from '../../locales/en/flows.json' with { type: 'json' };
import { readPointer } from '../../../../workflows/engine/text/json-pointer.ts';
import { conditionText } from './condition-text.ts';

const t = ((key: string) => String(readPointer(english, `/${key.replaceAll('.', '/')}`))) as TFunction<'flows'>;

it('reads a condition as a sentence', () => {
  const say = (group: ConditionGroup): string => conditionText(group, t, 'en');
  expect(say({ match: 'all', rows: [{ subject: 'contact.country', operator: 'equals', value: 'DE' }, { subject: 'contact.tags', operator: 'has_tag', value: 'vip' }] })).toBe('Country is DE and Tags include vip');
  expect(say({ match: 'any', rows: [{ subject: 'variables.age', operator: 'greater', value: 17 }, { match: 'all', rows: [{ subject: 'contact.name', operator: 'is_set' }] }] })).toBe('age is more than 17 or (Name is known)');
  expect(say({ match: 'all', rows: [{ subject: 'contact.fields.city', operator: 'in', value: ['Rome', '{{ place }}'] }, { expression: 'size(cart) > 2' }] })).toBe('city is one of Rome, ‹place› and size(cart) > 2');
  expect(say({ match: 'all', rows: [] })).toBe('');
});
