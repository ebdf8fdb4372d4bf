import { expect, test } from 'vitest';
import type { TemplateView } from '../../../../schemas/generated/types.ts';
import { checkTemplate } from '../../../../schemas/templates/check-template.ts';
import { componentsOf, draftOf } from './form-components.ts';
import { formOf } from './template-form.ts';

const view = (components: TemplateView['components'], more: Partial<TemplateView> = {}): TemplateView => ({ id: 'w:n:en', wabaId: 'w', name: 'offer', language: 'en', category: 'MARKETING', status: 'APPROVED', components, syncedAt: '', ...more });
const file = { header_handle: ['4::abc'] };

test('a template goes into the editor and comes out the same', () => {
  const components = [
    { type: 'HEADER', format: 'IMAGE', example: file },
    { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Ends soon', has_expiration: true } },
    { type: 'BODY', text: 'Hello {{name}}, this is only for you and for a few days.', example: { body_text_named_params: [{ param_name: 'name', example: 'Ann' }] } },
    { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE', example: 'SUMMER' }, { type: 'URL', text: 'Shop', url: 'https://shop.example/{{1}}', example: ['x'] }] },
    { type: 'CAROUSEL', cards: [1, 2].map(() => ({ components: [{ type: 'HEADER', format: 'IMAGE', example: file }, { type: 'BODY', text: 'A card' }, { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'More' }] }] })) },
  ];
  const form = formOf(view(components, { parameterFormat: 'NAMED' }));
  expect(componentsOf(form)).toEqual(components);
  expect(checkTemplate(draftOf(form))).toEqual([]);
});

test('a product above the text, which only the WhatsApp Manager can make, is kept', () => {
  const components = [{ type: 'HEADER', format: 'PRODUCT' }, { type: 'BODY', text: 'Our tent of the week is here.' }, { type: 'BUTTONS', buttons: [{ type: 'SPM', text: 'View' }] }];
  const form = formOf(view(components));
  expect(componentsOf(form)).toEqual(components);
  expect(checkTemplate(draftOf(form))).toEqual([]);
});

test.each([
  { otp_type: 'COPY_CODE', text: 'Copy' },
  { otp_type: 'ONE_TAP', text: 'Copy', autofill_text: 'Fill in', supported_apps: [{ package_name: 'com.example.shop', signature_hash: 'K8a/AINcGX7' }] },
  { otp_type: 'ZERO_TAP', supported_apps: [{ package_name: 'com.example.shop', signature_hash: 'K8a/AINcGX7' }], zero_tap_terms_accepted: true },
])('an authentication template has no words of its own: $otp_type', (button) => {
  const components = [{ type: 'BODY', add_security_recommendation: true }, { type: 'FOOTER', code_expiration_minutes: 10 }, { type: 'BUTTONS', buttons: [{ type: 'OTP', ...button }] }];
  const form = formOf(view(components, { category: 'AUTHENTICATION' }));
  expect(componentsOf(form)).toEqual(components);
  expect(checkTemplate(draftOf(form))).toEqual([]);
});

test('buttons that cannot be made here stay as they are', () => {
  const components = [{ type: 'BODY', text: 'Pay here' }, { type: 'BUTTONS', buttons: [{ type: 'ORDER_DETAILS', text: 'Pay now' }, { type: 'MPM', text: 'View' }] }];
  expect(componentsOf(formOf(view(components)))).toEqual(components);
});
