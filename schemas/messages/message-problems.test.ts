import { describe, expect, it } from 'vitest';
import { messageProblems } from './message-problems.ts';
import { templateUseProblems } from './template-use-problems.ts';

const found = (message: unknown) => messageProblems(message).map(({ field, rule, limit }) => [field, rule, ...(limit === undefined ? [] : [limit])]);
const interactive = (content: object) => ({ type: 'interactive', interactive: { body: { text: 'x' }, ...content } });
const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
const rows = (count: number, from = 0) => Array.from({ length: count }, (_, index) => ({ id: `r${from + index}`, title: `Row ${from + index}` }));
const products = (count: number) => Array.from({ length: count }, (_, index) => ({ product_retailer_id: `p${index}` }));
const image = { type: 'image', image: { link: 'https://www.example.com/a.png' } };
const card = (index: number, part: object = {}) => ({ card_index: index, type: 'button', header: image, action: { buttons: [{ type: 'quick_reply', quick_reply: { id: `c${index}`, title: 'Take it' } }] }, ...part });
const linkCard = (index: number) => ({ card_index: index, type: 'cta_url', header: image, action: { name: 'cta_url', parameters: { display_text: 'Open', url: 'https://www.example.com' } } });

describe('what the Cloud API would refuse', () => {
  it.each<[string, unknown, unknown[]]>([
    ['a text of blanks', { type: 'text', text: { body: '  ' } }, [['text.body', 'minLength', 1]]],
    ['a text that is too long', { type: 'text', text: { body: 'x'.repeat(4097) } }, [['text.body', 'maxLength', 4096]]],
    ['a place beyond the pole', { type: 'location', location: { latitude: 91, longitude: 0 } }, [['location.latitude', 'maximum', 90]]],
    ['a card without a name', { type: 'contacts', contacts: [{ name: { formatted_name: 'Ann' } }] }, [['contacts[0].name.first_name', 'required']]],
    ['two emoji as a reaction', { type: 'reaction', reaction: { message_id: 'wamid.x', emoji: '👍👍' } }, [['reaction.emoji', 'emoji', 1]]],
    ['four buttons', interactive({ type: 'button', action: { buttons: ['a', 'b', 'c', 'd'].map((id) => button(id, id)) } }), [['interactive.action.buttons', 'maxItems', 3]]],
    ['a long title', interactive({ type: 'button', action: { buttons: [button('a', 'x'.repeat(21))] } }), [['interactive.action.buttons[0].reply.title', 'maxLength', 20]]],
    ['equal titles and ids, and a blank', interactive({ type: 'button', action: { buttons: [button('a', 'A'), button('a', 'A'), button(' b', 'B')] } }), [['interactive.action.buttons[1].reply.title', 'unique'], ['interactive.action.buttons[1].reply.id', 'unique'], ['interactive.action.buttons[2].reply.id', 'trimmed']]],
    ['a header with a file twice', interactive({ type: 'button', header: { type: 'image', image: { id: '1', link: 'https://a.example/b.png' } }, action: { buttons: [button('a', 'A')] } }), [['interactive.header.image', 'source']]],
    ['eleven rows in two sections', interactive({ type: 'list', action: { button: 'Menu', sections: [{ title: 'A', rows: rows(6) }, { rows: rows(5, 6) }] } }), [['interactive.action.sections', 'total', 10], ['interactive.action.sections[1].title', 'required']]],
    ['a list with a picture', interactive({ type: 'list', header: image, action: { button: 'Menu', sections: [{ rows: rows(1) }] } }), [['interactive.header.text', 'required'], ['interactive.header.image', 'additionalProperties'], ['interactive.header.type', 'const']]],
    ['products without a headline', interactive({ type: 'product_list', action: { catalog_id: 'c', sections: [{ product_items: products(1) }] } }), [['interactive.header', 'required']]],
    ['thirty-one products', interactive({ type: 'product_list', header: { type: 'text', text: 'x' }, action: { catalog_id: 'c', sections: [{ title: 'A', product_items: products(20) }, { title: 'B', product_items: products(11) }] } }), [['interactive.action.sections', 'total', 30]]],
    ['one card', interactive({ type: 'carousel', action: { cards: [card(0)] } }), [['interactive.action.cards', 'minItems', 2]]],
    ['cards of two kinds, out of order', interactive({ type: 'carousel', action: { cards: [card(1), linkCard(1)] } }), [['interactive.action.cards[0].card_index', 'order', 0], ['interactive.action.cards[1]', 'alike']]],
    ['a card of four lines', interactive({ type: 'carousel', action: { cards: [card(0, { body: { text: 'a\nb\nc\nd' } }), card(1)] } }), [['interactive.action.cards[0].body.text', 'lineBreaks', 2]]],
    ['a request with a footer', interactive({ type: 'location_request_message', footer: { text: 'x' }, action: { name: 'send_location' } }), [['interactive.footer', 'additionalProperties']]],
    ['an address outside of India', interactive({ type: 'address_message', action: { name: 'address_message', parameters: { country: 'DE' } } }), [['interactive.action.parameters.country', 'const']]],
    ['a kind nobody knows', interactive({ type: 'hologram' }), [['interactive.type', 'discriminator']]],
    ['a value of a template with a line break', { type: 'template', template: { name: 'a', language: { code: 'en' }, components: [{ type: 'body', parameters: [{ type: 'text', text: 'a\nb' }, { type: 'text', text: 'a     b' }] }] } }, [['template.components[0].parameters[0].text', 'oneLine'], ['template.components[0].parameters[1].text', 'spaces', 4]]],
    ['a coupon code that is too long', { type: 'template', template: { name: 'a', language: { code: 'en' }, components: [{ type: 'button', sub_type: 'copy_code', index: 0, parameters: [{ type: 'coupon_code', coupon_code: 'x'.repeat(16) }] }] } }, [['template.components[0].parameters[0].coupon_code', 'maxLength', 15]]],
  ])('%s', (_name, message, expected) => expect(found(message)).toEqual(expected));

  it('says what to do', () => {
    expect(messageProblems({ type: 'text', text: { body: 'x'.repeat(4097) } })).toEqual([{ field: 'text.body', rule: 'maxLength', message: 'text.body is too long.', fix: 'Use at most 4096 characters.', limit: 4096 }]);
  });

  it.each<[string, unknown]>([
    ['emoji count once', { type: 'text', text: { body: '😀'.repeat(4096) } }],
    ['ten rows', interactive({ type: 'list', action: { button: 'Menu', sections: [{ rows: rows(10) }] } })],
    ['a reaction taken back', { type: 'reaction', reaction: { message_id: 'wamid.x', emoji: '' } }],
    ['a header with a file of the store', interactive({ type: 'button', header: { type: 'image', image: { asset: 'med_0a1b2c3d' } }, action: { buttons: [button('a', 'A')] } })],
    ['a carousel of links', interactive({ type: 'carousel', action: { cards: [linkCard(0), linkCard(1)] } })],
    ['a picture of the library', { type: 'template', template: { name: 'a', language: { code: 'en' }, components: [{ type: 'header', parameters: [{ type: 'image', image: { asset: 'med_abcdefgh1' } }] }] } }],
    ['a product without words', { type: 'interactive', interactive: { type: 'product', action: { catalog_id: 'c', product_retailer_id: 'p' } } }],
  ])('nothing of %s', (_name, message) => expect(found(message)).toEqual([]));
});

describe('a template and its definition', () => {
  const definition = [
    { type: 'HEADER', format: 'IMAGE' },
    { type: 'BODY', text: 'Hello {{first_name}}, {{order}} is on its way.' },
    { type: 'LIMITED_TIME_OFFER' },
    { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Thanks' }, { type: 'URL', text: 'Track', url: 'https://a.example/{{1}}' }, { type: 'COPY_CODE', text: 'Copy' }] },
  ];
  const use = (components: object[]) => templateUseProblems(definition, { template: { name: 'a', language: { code: 'en' }, components: components as never } });

  it('fit when every part is filled in', () => {
    expect(use([
      { type: 'header', parameters: [image] },
      { type: 'body', parameters: [{ type: 'text', parameter_name: 'order', text: '1' }, { type: 'text', parameter_name: 'first_name', text: 'Ann' }] },
      { type: 'limited_time_offer', parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: 1 } }] },
      { type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'x' }] },
      { type: 'button', sub_type: 'copy_code', index: 2, parameters: [{ type: 'coupon_code', coupon_code: 'X' }] },
    ])).toEqual([]);
  });

  it('differ by what is missing, surplus or of another kind', () => {
    const problems = use([{ type: 'header', parameters: [{ type: 'document', document: { id: '1' } }] }, { type: 'body', parameters: [{ type: 'text', parameter_name: 'first_name', text: 'Ann' }] }]);
    expect(problems.map(({ field, rule, limit }) => [field, rule, limit])).toEqual([
      ['template.components[0].parameters[0].type', 'enum', undefined],
      ['template.components[1].parameters', 'count', 2],
      ['template.components', 'required', undefined],
      ['template.components', 'required', undefined],
      ['template.components', 'required', undefined],
    ]);
  });

  it('are compared card by card', () => {
    const cards = [{ components: [{ type: 'HEADER', format: 'IMAGE' }, { type: 'BODY', text: 'Tent {{1}}' }] }, { components: [{ type: 'HEADER', format: 'IMAGE' }] }];
    const carousel = (components: object[]) => templateUseProblems([{ type: 'BODY', text: 'x' }, { type: 'CAROUSEL', cards }], { template: { name: 'a', language: { code: 'en' }, components: components as never } }).map(({ field, rule }) => [field, rule]);
    expect(carousel([])).toEqual([['template.components', 'required']]);
    expect(carousel([{ type: 'carousel', cards: [{ card_index: 0, components: [{ type: 'header', parameters: [image] }] }, { card_index: 1, components: [] }] }])).toEqual([
      ['template.components[0].cards[0].components.parameters', 'count'],
      ['template.components[0].cards[1].components', 'required'],
    ]);
  });
});
