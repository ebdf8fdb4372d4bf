import { describe, expect, it } from 'vitest';
import { isShown } from './is-shown.ts';
import { newListItem } from './new-list-item.ts';
import { previewMessage } from './preview-message.ts';
import { valuesOfWidget } from './values-of-widget.ts';

describe('isShown', () => {
  const parent = { properties: { mode: { default: 'for' } } };
  it('compares siblings, their defaults, and whether they are set', () => {
    const field = { 'x-ui': { when: { mode: ['for'] } } };
    expect([isShown(field, {}, parent), isShown(field, { mode: 'until' }, parent)]).toEqual([true, false]);
    const set = { 'x-ui': { when: { timeout: [true] } } };
    expect([isShown(set, { timeout: 5 }, parent), isShown(set, {}, parent)]).toEqual([true, false]);
    expect(isShown({ 'x-ui': { when: { other: [false] } } }, {}, parent)).toBe(true);
  });
});

describe('newListItem', () => {
  const schema = { type: 'object', required: ['key', 'title'], properties: { key: { type: 'string', 'x-ui': { widget: 'key' } }, title: { type: 'string' }, note: { type: 'string' } } };
  it('gives every item a key of its own', () => {
    expect(newListItem(schema, [])).toEqual({ key: 'option_1', title: '' });
    expect(newListItem(schema, [{ key: 'option_2' }])).toEqual({ key: 'option_3', title: '' });
  });
});

describe('previewMessage', () => {
  const node = (type: string, params: Record<string, unknown>) => ({ id: 'n', type, typeVersion: 1, params, position: { x: 0, y: 0 } });
  it('asks the step for its message and keeps placeholders', () => {
    expect(previewMessage(node('send-text', { body: 'Hi {{ contact.name }}' }))).toMatchObject({ type: 'text', text: { body: 'Hi {{ contact.name }}' } });
    expect(previewMessage(node('send-buttons', { body: 'Which?', buttons: [{ key: 'a', title: 'A' }] }))).toMatchObject({ type: 'interactive' });
  });
  it('stays while texts are missing or too long', () => {
    const long = 'A title that is far too long for a button';
    expect(previewMessage(node('send-buttons', { body: 'Which?', buttons: [{ key: 'a', title: long }, { key: 'b', title: '' }] }))).toMatchObject({
      interactive: { body: { text: 'Which?' }, action: { buttons: [{ reply: { title: long } }, { reply: { title: '…' } }] } },
    });
    expect(previewMessage(node('send-link', { body: 'See {{ order }}', button: 'Open', url: '' }))).toMatchObject({ interactive: { body: { text: 'See {{ order }}' }, action: { parameters: { url: '…' } } } });
    expect(previewMessage(node('send-text', { body: '' }))).toBeUndefined();
  });

  it('shows nothing for steps that send nothing', () => {
    expect(previewMessage(node('tag', { add: ['x'] }))).toBeUndefined();
  });
});

describe('valuesOfWidget', () => {
  it('collects values from fields and lists', () => {
    expect(valuesOfWidget([{ type: 'ask', params: { saveTo: 'email' } }, { type: 'set-field', params: { changes: [{ where: 'flow', kind: 'text', variable: 'city' }] } }], 'variable')).toEqual(['email', 'city']);
  });
});
