import { describe, expect, it } from 'vitest';
import { messageProblems } from '../../../schemas/messages/message-problems.ts';
import { templateUseProblems } from '../../../schemas/messages/template-use-problems.ts';
import { fits, templateFields, templateMessage } from './template-text.ts';

const template = (components: Record<string, unknown>[]) => ({ name: 'order', language: 'de', components });
const body = (text: string) => template([{ type: 'BODY', text }]);

describe('what a template wants', () => {
  it('is each variable once, in order', () => {
    expect(templateFields(body('{{2}} and {{1}} and {{2}}')).map(({ name }) => name)).toEqual(['2', '1']);
  });

  it('names named variables and leaves positional ones to their order', () => {
    expect(templateMessage(body('Hi {{name}}'), { 'body:name': ' Ana ' })).toMatchObject({ template: { components: [{ type: 'body', parameters: [{ type: 'text', parameter_name: 'name', text: 'Ana' }] }] } });
    expect(templateMessage(body('Hi {{1}}'), { 'body:1': 'Ana' })).toMatchObject({ template: { components: [{ parameters: [{ type: 'text', text: 'Ana' }] }] } });
    expect(templateMessage(body('Hi'), {})).toEqual({ type: 'template', template: { name: 'order', language: { code: 'de' } } });
  });

  it.each<[string, Record<string, unknown>[], string[]]>([
    ['files, links, codes and offers', [{ type: 'HEADER', format: 'IMAGE' }, { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Today' } }, { type: 'BODY', text: 'For {{name}}.' }, { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Thanks' }, { type: 'URL', text: 'Open', url: 'https://a.example/{{1}}' }, { type: 'COPY_CODE', text: 'Copy' }] }], ['offer', 'file', 'variable', 'link', 'code']],
    ['a place', [{ type: 'HEADER', format: 'LOCATION' }, { type: 'BODY', text: 'Come by' }], ['position']],
    ['every card', [{ type: 'BODY', text: 'Hi {{1}}!' }, { type: 'CAROUSEL', cards: [0, 1].map(() => ({ components: [{ type: 'HEADER', format: 'VIDEO' }, { type: 'BODY', text: 'Tent {{1}}.' }] })) }], ['variable', 'file', 'variable', 'file', 'variable']],
  ])('is complete when all is filled in: %s', (_name, components, kinds) => {
    const fields = templateFields(template(components));
    expect(fields.map(({ kind }) => kind)).toEqual(kinds);
    const samples = { variable: 'Ana', file: 'https://www.example.com/a.png', position: '52.5, 13.4', link: 'orders/1', code: 'SAVE10', offer: '2999-01-01T10:00' };
    expect(fields.every((field) => fits(field, samples[field.kind]))).toBe(true);
    const message = templateMessage(template(components), Object.fromEntries(fields.map((field) => [field.id, samples[field.kind]])));
    expect([messageProblems(message), message.type === 'template' ? templateUseProblems(components, message) : undefined]).toEqual([[], []]);
  });
});
