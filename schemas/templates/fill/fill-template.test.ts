import { describe, expect, it } from 'vitest';
import { messageProblems } from '../../messages/message-problems.ts';
import { templateUseProblems } from '../../messages/template-use-problems.ts';
import type { Component } from '../components.ts';
import { choiceOf, valuesOf, type FieldValues } from './choice-values.ts';
import { fillTemplate, type Filler } from './fill-template.ts';
import { offerEnd } from './offer-end.ts';
import { sentFile, sentValues } from './sent-values.ts';
import { sentVersion } from './sent-version.ts';
import { templateFields, unfillableButtons, type FieldKind } from './template-fields.ts';
import { fieldProblem, filledProblem, valueProblem } from './value-problem.ts';

const now = Date.UTC(2026, 10, 21, 9);
const filler: Filler = {
  now,
  render: (text) => text.trim(),
  token: (text) => `token:${text}`,
  instant: (date, time) => Date.parse(`${date}T${time}+01:00`),
  refuse: (part) => {
    throw new Error(part);
  },
};
const samples: Readonly<Record<FieldKind, string>> = {
  text: 'Ana', image: 'https://www.example.com/a.png', video: 'med_abcdefgh1', document: '1234567', fileName: 'Invoice.pdf', position: '52.5, 13.4', place: 'Depot', address: 'Dock 1',
  link: 'orders/1', payload: 'more', coupon: 'SAVE10', token: '77', data: 'size = L', thumbnail: 'tent-1', product: 'tent-2', catalogue: '77', products: '# Tents\ntent-1\ntent-2\n# Pegs\npeg', offer: '+24h', code: '482913',
};
const template = { name: 'order', language: 'de' };
const buttons = (...all: Component[]): Component => ({ type: 'BUTTONS', buttons: all });
const body = (text: string): Component => ({ type: 'BODY', text });
const use = (components: Component[], values: FieldValues) => fillTemplate(choiceOf(template, templateFields(components), values), filler).template.components ?? [];

it('gives numbered values in the order of their numbers, wherever they stand', () => {
  expect(use([body('{{2}} is due on {{1}}.')], { 'body:1': 'Monday', 'body:2': 'Your order' })).toMatchObject([{ type: 'body', parameters: [{ text: 'Monday' }, { text: 'Your order' }] }]);
});

describe('what a template takes', () => {
  it.each<[string, Component[], FieldKind[]]>([
    ['each variable once, in order', [body('{{2}} and {{1}} and {{2}}')], ['text', 'text']],
    ['files, links, codes and offers', [{ type: 'HEADER', format: 'IMAGE' }, { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Today', has_expiration: true } }, body('For {{name}}.'), buttons({ type: 'QUICK_REPLY', text: 'Thanks' }, { type: 'PHONE_NUMBER', text: 'Call' }, { type: 'URL', text: 'Open', url: 'https://a.example/{{1}}' }, { type: 'COPY_CODE' })], ['offer', 'image', 'text', 'payload', 'link', 'coupon']],
    ['a document and its name', [{ type: 'HEADER', format: 'DOCUMENT' }, body('See')], ['document', 'fileName']],
    ['a place', [{ type: 'HEADER', format: 'LOCATION' }, body('Come by')], ['position', 'place', 'address']],
    ['forms, catalogues and products', [{ type: 'HEADER', format: 'TEXT', text: 'For {{1}}' }, body('Look'), buttons({ type: 'FLOW', text: 'Book' }), { type: 'CAROUSEL', cards: [] }], ['text', 'token', 'data']],
    ['one product', [{ type: 'HEADER', format: 'PRODUCT' }, body('Look, {{1}}'), buttons({ type: 'SPM', text: 'View' })], ['product', 'catalogue', 'text']],
    ['several products', [body('Look'), buttons({ type: 'MPM', text: 'View' }, { type: 'CATALOG', text: 'All' })], ['products', 'thumbnail']],
    ['every card', [body('Hi {{1}}!'), { type: 'CAROUSEL', cards: [0, 1].map(() => ({ components: [{ type: 'HEADER', format: 'GIF' }, body('Tent {{1}}.'), buttons({ type: 'URL', text: 'Open', url: 'https://a.example/{{1}}' })] })) }], ['text', 'video', 'text', 'link', 'video', 'text', 'link']],
    ['one code for text and button', [{ type: 'BODY' }, buttons({ type: 'OTP', otp_type: 'ONE_TAP' })], ['code']],
  ])('is %s, survives being kept in a node, and is complete once filled in', (_name, components, kinds) => {
    const fields = templateFields(components);
    expect(fields.map(({ kind }) => kind)).toEqual(kinds);
    const values = Object.fromEntries(fields.map(({ id, kind }) => [id, samples[kind]]));
    expect(fields.filter((field) => fieldProblem(field, values[field.id], now) !== undefined)).toEqual([]);
    const choice = choiceOf(template, fields, values);
    expect(valuesOf(fields, choice)).toEqual(values);
    const message = fillTemplate(choice, filler);
    expect([messageProblems(message), templateUseProblems(components, message)]).toEqual([[], []]);
    expect(fields.filter(({ optional }) => !optional).every((field) => fieldProblem(field, ' ')?.rule === 'missing')).toBe(true);
  });

  it('names named variables and leaves numbered ones to their order', () => {
    expect(use([body('Hi {{name}}')], { 'body:name': ' Ana ' })).toEqual([{ type: 'body', parameters: [{ type: 'text', parameter_name: 'name', text: 'Ana' }] }]);
    expect(use([body('Hi {{1}}')], { 'body:1': 'Ana' })).toEqual([{ type: 'body', parameters: [{ type: 'text', text: 'Ana' }] }]);
    expect(use([body('Hi')], {})).toEqual([]);
  });

  it('leaves away what may stay empty', () => {
    expect(use([body('Hi'), buttons({ type: 'QUICK_REPLY', text: 'Yes' }, { type: 'CATALOG' }, { type: 'FLOW', text: 'Book' })], { 'button:2:data': 'size = L' })).toEqual([{ type: 'button', sub_type: 'flow', index: '2', parameters: [{ type: 'action', action: { flow_action_data: { size: 'L' } } }] }]);
    expect(unfillableButtons([body('Pay'), buttons({ type: 'ORDER_DETAILS', text: 'Pay' })])).toEqual(['ORDER_DETAILS']);
  });

  it('puts the code into the text and behind the button, products into sections, answers to the run', () => {
    expect(use([{ type: 'BODY' }, buttons({ type: 'OTP' })], { code: '482913' })).toEqual([{ type: 'body', parameters: [{ type: 'text', text: '482913' }] }, { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: '482913' }] }]);
    expect(use([body('Look'), buttons({ type: 'MPM' })], { 'button:0': samples.products })).toEqual([{ type: 'button', sub_type: 'mpm', index: '0', parameters: [{ type: 'action', action: { thumbnail_product_retailer_id: 'tent-1', sections: [{ title: 'Tents', product_items: [{ product_retailer_id: 'tent-1' }, { product_retailer_id: 'tent-2' }] }, { title: 'Pegs', product_items: [{ product_retailer_id: 'peg' }] }] } }] }]);
    expect(use([body('Book'), buttons({ type: 'FLOW' })], { 'button:0': '77' })).toMatchObject([{ parameters: [{ action: { flow_token: 'token:77' } }] }]);
  });
});

describe('what was sent', () => {
  const cards: Component[] = [
    { type: 'HEADER', format: 'DOCUMENT' }, body('Hi {{name}}, {{day}}.'), { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Today', has_expiration: true } },
    buttons({ type: 'QUICK_REPLY', text: 'Thanks' }, { type: 'COPY_CODE' }), { type: 'CAROUSEL', cards: [0, 1].map(() => ({ components: [{ type: 'HEADER', format: 'IMAGE' }, body('Tent {{1}}, {{2}}.'), buttons({ type: 'URL', text: 'Open', url: 'https://a.example/{{1}}' })] })) },
  ];
  const values = { file: 'med_abcdefgh1', fileName: 'Invoice.pdf', 'body:name': 'Ana', 'body:day': 'Monday', offer: '2026-12-24T18:00:00.000Z', 'button:0': 'more', 'button:1': 'SAVE10', 'card0/file': 'med_abcdefgh2', 'card0/body:1': 'one', 'card0/body:2': 'red', 'card0/button:0': 'a', 'card1/file': '123', 'card1/body:1': 'two', 'card1/body:2': 'blue', 'card1/button:0': 'b' };

  it('is read back from the message, cards and files too', () => {
    const sent = { name: 'order', components: use(cards, values) };
    expect(sentValues(cards, sent)).toEqual(values);
    expect([sentFile(sent, ''), sentFile(sent, 'card1/'), sentFile(sent, 'card2/')]).toEqual([{ kind: 'document', media: { asset: 'med_abcdefgh1', filename: 'Invoice.pdf' } }, { kind: 'image', media: { id: '123' } }, undefined]);
    expect(sentValues([{ type: 'BODY' }, buttons({ type: 'OTP' })], { components: use([{ type: 'BODY' }, buttons({ type: 'OTP' })], { code: '482913' }) })).toEqual({ code: '482913' });
  });

  it.each<[string, string, string[], string, boolean]>([
    ['was never changed', 'New {{1}}', [], 'New Ana', false],
    ['was changed afterwards, and what it was is known', 'New {{1}}', ['20 New {{1}}', '10 Old {{1}}'], 'Old Ana', false],
    ['was being reviewed again while the former one was sent', 'New {{1}}', ['14 New {{1}}', '10 Old {{1}}'], 'Old Ana', false],
    ['was changed afterwards, and nobody knows what it was', 'New {{1}}', ['20 New {{1}}'], 'Old Ana', true],
    ['was changed elsewhere', 'New {{1}}', [], 'Old Ana', true],
    ['was not known by its words', 'New {{1}}', [], 'order', false],
  ])('looks as it was sent when the template %s', (_name, present, changes, text, changed) => {
    const versions = changes.map((change) => ({ since: `2026-11-${change.slice(0, 2)}T09:00:00.000Z`, components: [body(change.slice(3))] }));
    const sent = { use: { name: 'order', components: use([body('{{1}}')], { 'body:1': 'Ana' }) }, text, at: '2026-11-15T09:00:00.000Z' };
    expect(sentVersion({ components: [body(present)], versions }, sent)).toEqual({ components: [body(changed || text === 'order' ? (changed ? text : present) : text.replace('Ana', '{{1}}'))], changed });
  });
});

describe('a value', () => {
  it.each<[FieldKind, string, string, number?]>([
    ['text', 'x'.repeat(1025), 'too_long', 1024], ['coupon', 'x'.repeat(16), 'too_long', 15], ['code', 'x'.repeat(16), 'too_long', 15], ['payload', 'x'.repeat(129), 'too_long', 128],
    ['image', 'picture.png', 'file_form'], ['position', 'Berlin', 'position_form'], ['offer', 'soon', 'offer_form'], ['offer', '2026-11-20T09:00:00Z', 'offer_past'],
    ['products', Array.from({ length: 31 }, (_, index) => `p${index}`).join('\n'), 'products_form', 30], ['products', '# A\na\n#\nb', 'products_form', 30], ['data', 'size L', 'data_form'],
  ])('%s "%.20s" is refused as %s', (kind, value, rule, max) => expect(valueProblem(kind, value, now)).toMatchObject({ rule, ...(max !== undefined && { values: { max } }) }));

  it('counts with the text around it', () => {
    expect(filledProblem([body(`${'x'.repeat(1000)} {{1}}.`)], { 'body:1': 'y'.repeat(30) })).toEqual({ rule: 'too_long', values: { max: 1024, length: 1032 } });
    expect(fieldProblem({ id: 'header:1', kind: 'text', name: '1', part: 'header', slot: 0, optional: false }, 'x'.repeat(61))).toEqual({ rule: 'too_long', values: { max: 60, length: 61 } });
  });

  it('of an offer is a time from now, a local time, or an instant', () => {
    expect(['+90min', '+24h', '+3d', '2026-12-24 18:00', '2026-12-24T18:00:00.000Z', '2026-13-45 18:00'].map((text) => offerEnd(text, filler))).toEqual([now + 5_400_000, now + 86_400_000, now + 259_200_000, Date.UTC(2026, 11, 24, 17), Date.UTC(2026, 11, 24, 18), undefined]);
  });
});
