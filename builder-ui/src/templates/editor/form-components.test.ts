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

test('an authentication template has no words of its own', () => {
  const components = [{ type: 'BODY', add_security_recommendation: true }, { type: 'FOOTER', code_expiration_minutes: 10 }, { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy' }] }];
  const form = formOf(view(components, { category: 'AUTHENTICATION' }));
  expect(componentsOf(form)).toEqual(components);
  expect(checkTemplate(draftOf(form))).toEqual([]);
});
