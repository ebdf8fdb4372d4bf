import { describe, expect, test } from 'vitest';
import { checkTemplate, type TemplateDraft } from './check-template.ts';
import { samplesOf, type Component } from './components.ts';
import { faultText } from './fault.ts';

const text = 'Hello {{1}}, your order {{2}} leaves our house today and arrives soon.';
const body: Component = { type: 'BODY', text, example: { body_text: [['Ann', '4711']] } };
const draft = (components: Component[], more: Partial<TemplateDraft> = {}): TemplateDraft => ({ name: 'order_sent', language: 'en_US', category: 'UTILITY', parameterFormat: 'POSITIONAL', components, ...more });
const faults = (components: Component[], more: Partial<TemplateDraft> = {}): string[] => checkTemplate(draft(components, more)).map(({ field, rule }) => `${field} ${rule}`);
const buttons = (...list: Component[]): Component => ({ type: 'BUTTONS', buttons: list });
const quick = (label: string): Component => ({ type: 'QUICK_REPLY', text: label });

describe('what WhatsApp would refuse', () => {
  test('nothing of a proper template', () => expect(faults([{ type: 'header', format: 'text', text: 'Order' }, body, { type: 'FOOTER', text: 'Nordwind' }, buttons(quick('Thanks'), { type: 'URL', text: 'Track', url: 'https://shop.example/{{1}}', example: ['x'] })])).toEqual([]));
  test('names and languages', () => {
    expect(faults([body], { name: 'Order Sent' })).toEqual(['name name_form']);
    expect(faults([body], { name: '', language: 'xx' })).toEqual(['name missing', 'language language_unknown']);
  });
  test('variables at the edge, side by side, out of order, too many, and without an example', () => {
    const of = (words: string, format: TemplateDraft['parameterFormat'] = 'POSITIONAL') => faults([{ type: 'BODY', text: words, example: { body_text: [['a', 'b', 'c']] } }], { parameterFormat: format });
    expect(of('{{1}} is a good name for a cat')).toEqual(['body.text variable_edge']);
    expect(of('We write to {{1}} {{2}} because of something important today.')).toEqual(['body.text variable_adjacent']);
    expect(of('We write to {{2}} because of something important today.')).toEqual(['body.text variable_order']);
    expect(of('Hi {{1}} now!')).toEqual(['body.text variable_density']);
    expect(of('We write to {{First}} because of something important today.', 'NAMED')).toEqual(['body.text variable_name']);
    expect(faults([{ type: 'BODY', text }])).toEqual(['body.samples.1 sample_missing', 'body.samples.2 sample_missing']);
  });
  test('texts that are too long, in words', () => {
    const [fault] = checkTemplate(draft([{ type: 'BODY', text: 'x'.repeat(1025) }]));
    expect(fault).toMatchObject({ field: 'body.text', rule: 'too_long' });
    expect(fault && faultText(fault)).toBe('At most 1024 characters; these are 1025.');
    expect(faults([body, { type: 'FOOTER', text: 'é'.repeat(60) }])).toEqual([]);
  });
  test('buttons: order, number, texts, addresses, numbers', () => {
    expect(faults([body, buttons(quick('A'), { type: 'PHONE_NUMBER', text: 'Call', phone_number: '+49405550101' }, quick('B'))])).toEqual(['buttons buttons_apart']);
    expect(faults([body, buttons(quick('A'), quick('A'))])).toEqual(['buttons.1.text button_same']);
    expect(faults([body, buttons({ type: 'URL', text: 'Go', url: 'shop.example' })])).toEqual(['buttons.0.url url_form']);
    expect(faults([body, buttons({ type: 'URL', text: 'Go', url: 'https://shop.example/{{1}}/x', example: ['a'] })])).toEqual(['buttons.0.url url_variable']);
    expect(faults([body, buttons({ type: 'PHONE_NUMBER', text: 'Call', phone_number: '040' })])).toEqual(['buttons.0.phone phone_form']);
    expect(faults([body, buttons(...Array.from({ length: 11 }, (_, index) => quick(`Button ${index}`)))])).toEqual(['buttons too_many_buttons']);
    expect(faults([body, buttons({ type: 'COPY_CODE', example: 'x'.repeat(16) })])).toEqual(['buttons.0.sample too_long']);
  });
  test('files without an example', () => expect(faults([{ type: 'HEADER', format: 'IMAGE' }, body])).toEqual(['header.sample sample_missing']));
  test('carousels that are too short or whose cards differ', () => {
    const card = (kind: string): Component => ({ components: [{ type: 'HEADER', format: kind, example: { header_handle: ['h'] } }, buttons(quick('More'))] });
    expect(faults([body, { type: 'CAROUSEL', cards: [card('IMAGE')] }], { category: 'MARKETING' })).toEqual(['cards cards_count']);
    expect(faults([body, { type: 'CAROUSEL', cards: [card('IMAGE'), card('VIDEO')] }], { category: 'MARKETING' })).toEqual(['cards cards_alike']);
    expect(faults([body, { type: 'CAROUSEL', cards: [card('IMAGE'), card('IMAGE')] }])).toEqual(['cards marketing_only']);
  });
  test('codes with words of their own, and times that do not fit the category', () => {
    const code = (more: Component[]) => faults([{ type: 'BODY', add_security_recommendation: true }, buttons({ type: 'OTP', otp_type: 'COPY_CODE' }), ...more], { category: 'AUTHENTICATION' });
    expect(code([{ type: 'FOOTER', code_expiration_minutes: 10 }])).toEqual([]);
    expect(code([{ type: 'FOOTER', code_expiration_minutes: 91 }])).toEqual(['code.minutes code_minutes']);
    expect(faults([body], { category: 'AUTHENTICATION' })).toEqual(['body.text not_for_codes', 'buttons button_kind']);
    expect(faults([body], { ttlSeconds: 60_000 })).toEqual(['ttl ttl_range']);
  });
  test('codes that fill themselves in: apps, their names and signatures, terms', () => {
    const app = { package_name: 'com.example.shop', signature_hash: 'K8a/AINcGX7' };
    const code = (button: Component) => faults([{ type: 'BODY' }, buttons({ type: 'OTP', ...button })], { category: 'AUTHENTICATION' });
    expect(code({ otp_type: 'ONE_TAP', supported_apps: [app], autofill_text: 'Fill in' })).toEqual([]);
    expect(code({ otp_type: 'ZERO_TAP', supported_apps: [app], zero_tap_terms_accepted: true })).toEqual([]);
    expect(code({ otp_type: 'ZERO_TAP', supported_apps: [app] })).toEqual(['code.terms terms_missing']);
    expect(code({ otp_type: 'ONE_TAP', supported_apps: [] })).toEqual(['code.apps apps_count']);
    expect(code({ otp_type: 'ONE_TAP', supported_apps: Array.from({ length: 6 }, () => app) })).toEqual(['code.apps apps_count']);
    expect(code({ otp_type: 'ONE_TAP', supported_apps: [{ package_name: 'shop', signature_hash: 'short' }], autofill_text: 'x'.repeat(26) })).toEqual(['code.apps.0.package package_form', 'code.apps.0.hash hash_form', 'code.autofill too_long']);
  });
  test('offers with a footer or a long text', () => expect(faults([body, { type: 'FOOTER', text: 'x' }, { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'x'.repeat(17) } }], { category: 'MARKETING' })).toEqual(['offer.text too_long', 'footer not_with_offer']));
});

test('examples are found by variable, named and numbered', () => {
  expect(samplesOf(body, 'body')).toEqual({ 1: 'Ann', 2: '4711' });
  expect(samplesOf({ text: 'Hi {{name}}', example: { body_text_named_params: [{ param_name: 'name', example: 'Ann' }] } }, 'body')).toEqual({ name: 'Ann' });
});
