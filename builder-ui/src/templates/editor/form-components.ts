import { variablesOf, type Component } from '../../../../schemas/templates/components.ts';
import type { TemplateDraft } from '../../../../schemas/templates/check-template.ts';
import type { ButtonForm, CardForm, CodeForm, SampleFile, TemplateForm, TextForm } from './template-form.ts';

/** What is filled in, as the Cloud API wants it; parts that the category does not have are left out. */
export function componentsOf(form: TemplateForm): Component[] {
  return form.category === 'AUTHENTICATION' ? codeComponents(form) : messageComponents(form);
}

/** What is checked and submitted. */
export function draftOf(form: TemplateForm): TemplateDraft {
  const { name, language, category, format } = form;
  return { name, language, category, parameterFormat: format, components: componentsOf(form), ttlSeconds: form.ttl.trim() === '' ? undefined : Number(form.ttl) };
}

function messageComponents({ header, body, footer, buttons, cards, cardHeader, offer, format }: TemplateForm): Component[] {
  const named = format === 'NAMED';
  const parts: Component[] = [];
  if (header.kind === 'TEXT') parts.push({ type: 'HEADER', format: 'TEXT', text: header.text, ...textExample('header', header, named) });
  else if (header.kind !== 'NONE') parts.push({ type: 'HEADER', format: header.kind, ...(header.kind === 'LOCATION' || header.kind === 'PRODUCT' ? {} : fileExample(header.file)) });
  if (offer.on) parts.push({ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: offer.text, has_expiration: offer.expires } });
  parts.push({ type: 'BODY', text: body.text, ...textExample('body', body, named) });
  if (footer !== '') parts.push({ type: 'FOOTER', text: footer });
  if (buttons.length > 0) parts.push({ type: 'BUTTONS', buttons: buttons.map(buttonComponent) });
  if (cards.length > 0) parts.push({ type: 'CAROUSEL', cards: cards.map((card) => cardComponent(card, cardHeader, named)) });
  return parts;
}

/** WhatsApp writes the words itself (Meta, authentication templates). */
function codeComponents({ code }: TemplateForm): Component[] {
  return [
    { type: 'BODY', ...(code.advice ? { add_security_recommendation: true } : {}) },
    ...(code.minutes.trim() === '' ? [] : [{ type: 'FOOTER', code_expiration_minutes: Number(code.minutes) }]),
    { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: code.kind, ...(code.button === '' ? {} : { text: code.button }), ...(code.kind === 'COPY_CODE' ? {} : autofillPart(code)) }] },
  ];
}

function autofillPart({ kind, autofill, apps, terms }: CodeForm): Component {
  return {
    ...(autofill === '' ? {} : { autofill_text: autofill }),
    supported_apps: apps.map(({ packageName, hash }) => ({ package_name: packageName.trim(), signature_hash: hash.trim() })),
    ...(kind === 'ZERO_TAP' ? { zero_tap_terms_accepted: terms } : {}),
  };
}

function cardComponent({ file, body, buttons }: CardForm, kind: TemplateForm['cardHeader'], named: boolean): Component {
  return {
    components: [
      { type: 'HEADER', format: kind, ...fileExample(file) },
      ...(body.text === '' ? [] : [{ type: 'BODY', text: body.text, ...textExample('body', body, named) }]),
      ...(buttons.length === 0 ? [] : [{ type: 'BUTTONS', buttons: buttons.map(buttonComponent) }]),
    ],
  };
}

function textExample(part: 'header' | 'body', { text, samples }: TextForm, named: boolean): Component {
  const variables = variablesOf(text);
  if (variables.length === 0) return {};
  if (named) return { example: { [`${part}_text_named_params`]: variables.map((name) => ({ param_name: name, example: samples[name] ?? '' })) } };
  const values = variables.map((name) => samples[name] ?? '');
  return { example: { [`${part}_text`]: part === 'body' ? [values] : values } };
}

function fileExample(file: SampleFile | null): Component {
  return file === null ? {} : { example: { header_handle: [file.handle] } };
}

function buttonComponent({ type, text, url, sample, phone, flowId, raw = {} }: ButtonForm): Component {
  switch (type) {
    case 'QUICK_REPLY':
    case 'CATALOG':
    case 'MPM':
      return { type, text };
    case 'OTHER':
      return raw;
    case 'URL':
      return { type, text, url, ...(variablesOf(url).length > 0 ? { example: [sample] } : {}) };
    case 'PHONE_NUMBER':
      return { type, text, phone_number: phone };
    case 'COPY_CODE':
      return { type, example: sample };
    case 'FLOW':
      return { type, text, flow_id: flowId };
  }
}
