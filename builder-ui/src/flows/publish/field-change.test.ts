import { describe, expect, it } from 'vitest';
import type { FieldSchema } from '../inspector/field-schema.ts';
import { fieldChange, type FieldChangeTools } from './field-change.ts';

const schema: FieldSchema = {
  properties: {
    body: { type: 'string' },
    timeoutMs: { type: 'integer', 'x-ui': { widget: 'duration' } },
    match: { enum: ['exact', 'starts'] },
    buttons: { type: 'array', items: { properties: { title: { type: 'string' } } } },
  },
};
const tools: FieldChangeTools = {
  fields: { 'body': { label: 'Text' }, 'timeoutMs': { label: 'Patience' }, 'match': { label: 'Match', options: { exact: 'exactly', starts: 'at the start' } }, 'buttons.title': { label: 'Title' } },
  own: { label: { label: 'Name' }, onError: { label: 'If it fails', options: { pause: 'Wait for a person' } }, sendWithinMs: { label: 'Give up sending after', schema: { 'x-ui': { widget: 'duration' } } } }, schema, locale: 'en', notSet: 'not set', yes: 'on', no: 'off',
};

describe('differences in the words of the form', () => {
  it('names fields, options, durations and what is missing', () => {
    expect(fieldChange({ path: '/params/body', before: 'Hi', after: 'Hello' }, tools)).toEqual({ name: 'Text', before: 'Hi', after: 'Hello' });
    expect(fieldChange({ path: '/params/timeoutMs', after: 5_400_000 }, tools)).toEqual({ name: 'Patience', before: 'not set', after: '1 hr 30 min' });
    expect(fieldChange({ path: '/params/match', before: 'exact', after: 'starts' }, tools)).toMatchObject({ before: 'exactly', after: 'at the start' });
    expect(fieldChange({ path: '/label', before: 'A', after: 'B' }, tools).name).toBe('Name');
    expect(fieldChange({ path: '/onError', after: 'pause' }, tools)).toEqual({ name: 'If it fails', before: 'not set', after: 'Wait for a person' });
    expect(fieldChange({ path: '/sendWithinMs', after: 60_000 }, tools)).toEqual({ name: 'Give up sending after', before: 'not set', after: '1 min' });
  });

  it('finds items of lists by their list, and names whole items', () => {
    expect(fieldChange({ path: '/params/buttons/k1/title', before: 'Yes', after: 'Sure' }, tools)).toEqual({ name: 'Title', before: 'Yes', after: 'Sure' });
    expect(fieldChange({ path: '/params/buttons/k2', after: { key: 'k2', title: 'Maybe' } }, tools)).toMatchObject({ after: 'Maybe' });
    expect(fieldChange({ path: '/params/words', before: ['a'], after: ['a', 'b'] }, tools)).toEqual({ name: 'words', before: 'a', after: 'a, b' });
  });
});
