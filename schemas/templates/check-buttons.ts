import { limits } from '../limits.ts';
import { objectsOf, textOf, upper, variablesOf, type Component } from './components.ts';
import { tooLong } from './check-texts.ts';
import type { TemplateFault } from './fault.ts';

/** Kinds of buttons with a text that whoever makes the template writes. */
const worded = new Set(['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'FLOW', 'ORDER_DETAILS', 'VOICE_CALL']);
const wordless = new Set(['COPY_CODE', 'OTP', 'CATALOG', 'MPM', 'SPM']);

const mostOf: Readonly<Record<string, number>> = { URL: limits.maxTemplateUrlButtons, PHONE_NUMBER: limits.maxTemplatePhoneButtons, COPY_CODE: limits.maxTemplateCodeButtons };

/** The buttons of a template or of a card: how many of which kind, in which order, and what each needs. */
export function checkButtons(component: Component, most: number, path = ''): TemplateFault[] {
  const buttons = objectsOf(component['buttons']);
  const field = `${path}buttons`;
  if (buttons.length === 0) return [{ field, rule: 'buttons_missing' }];
  const kinds = buttons.map((button) => upper(button['type']));
  const tooMany = [['', most] as const, ...Object.entries(mostOf)].flatMap(([kind, max]): TemplateFault[] => {
    const count = kind === '' ? kinds.length : kinds.filter((other) => other === kind).length;
    return count > max ? [{ field, rule: 'too_many_buttons', values: { max } }] : [];
  });
  return [...tooMany.slice(0, 1), ...checkOrder(field, kinds), ...checkTexts(field, buttons), ...buttons.flatMap((button, index) => checkButton(button, `${field}.${index}`))];
}

function checkOrder(field: string, kinds: readonly string[]): TemplateFault[] {
  // A change from quick reply to other or back; one is allowed.
  const changes = kinds.filter((kind, index) => index > 0 && (kind === 'QUICK_REPLY') !== (kinds[index - 1] === 'QUICK_REPLY')).length;
  return changes > 1 ? [{ field, rule: 'buttons_apart' }] : [];
}

function checkTexts(field: string, buttons: readonly Component[]): TemplateFault[] {
  const texts = buttons.map((button) => textOf(button['text']).trim());
  return texts.flatMap((text, index): TemplateFault[] => (text !== '' && texts.indexOf(text) < index ? [{ field: `${field}.${index}.text`, rule: 'button_same' }] : []));
}

function checkButton(button: Component, field: string): TemplateFault[] {
  const kind = upper(button['type']);
  if (!worded.has(kind) && !wordless.has(kind)) return [{ field: `${field}.type`, rule: 'button_kind' }];
  const text = textOf(button['text']);
  const words: TemplateFault[] = worded.has(kind) && text.trim() === '' ? [{ field: `${field}.text`, rule: 'missing' }] : tooLong(`${field}.text`, text, limits.maxTemplateButtonText);
  return [...words, ...(checks[kind]?.(button, field) ?? [])];
}

const checks: Readonly<Record<string, (button: Component, field: string) => TemplateFault[]>> = {
  URL: checkUrl,
  PHONE_NUMBER: (button, field) => {
    const phone = textOf(button['phone_number']);
    return /^\+[\d ()-]{5,}$/.test(phone) && phone.length <= limits.maxTemplatePhone ? [] : [{ field: `${field}.phone`, rule: 'phone_form', values: { max: limits.maxTemplatePhone } }];
  },
  COPY_CODE: (button, field) => {
    const code = Array.isArray(button['example']) ? textOf(button['example'][0]) : textOf(button['example']);
    return code.trim() === '' ? [{ field: `${field}.sample`, rule: 'sample_missing' }] : tooLong(`${field}.sample`, code, limits.maxCouponCode);
  },
  FLOW: (button, field) => (textOf(button['flow_id']) === '' && textOf(button['flow_name']) === '' && textOf(button['flow_json']) === '' ? [{ field: `${field}.flow`, rule: 'missing' }] : []),
};

function checkUrl(button: Component, field: string): TemplateFault[] {
  const url = textOf(button['url']);
  if (!/^https?:\/\/[^\s.]+\.\S+/i.test(url) && !/^https?:\/\/localhost/i.test(url)) return [{ field: `${field}.url`, rule: 'url_form' }];
  const variables = variablesOf(url);
  const example = Array.isArray(button['example']) ? textOf(button['example'][0]) : textOf(button['example']);
  return [
    ...tooLong(`${field}.url`, url, limits.maxUrl),
    ...(variables.length > 1 || (variables.length === 1 && !url.endsWith('}}')) ? [{ field: `${field}.url`, rule: 'url_variable' as const }] : []),
    ...(variables.length > 0 && example.trim() === '' ? [{ field: `${field}.sample`, rule: 'sample_missing' as const }] : []),
  ];
}
