import { META_LIMITS } from '../../limits.ts';
import { badValue, invalidParameter } from '../../graph-error.ts';
import { isObject, objectAt, stringAt } from '../../../world/json.ts';
import { missing } from '../checks.ts';
import type { ContentRule } from '../content-rule.ts';

const NAME_PARTS = ['first_name', 'last_name', 'middle_name', 'suffix', 'prefix'];

/** Contact cards. They arrive as an array; the stored payload holds it under `list`. */
export const contactsRule: ContentRule = (content) => {
  const list = content['list'];
  if (!Array.isArray(list)) throw invalidParameter('Param contacts must be an array.');
  if (list.length < 1 || list.length > META_LIMITS.contacts) {
    throw badValue(`Number of contacts must be between 1 and ${META_LIMITS.contacts}`);
  }
  for (const [index, card] of list.entries()) {
    const name = isObject(card) ? objectAt(card, 'name') : undefined;
    if (!stringAt(name, 'formatted_name')) throw missing(`contacts[${index}]['name']['formatted_name'] is required`);
    if (!NAME_PARTS.some((part) => stringAt(name, part))) {
      throw missing(`contacts[${index}]['name'] needs at least one more part besides formatted_name, such as first_name`);
    }
  }
  return { payload: { list }, category: 'service' };
};
