import { limits } from '../limits.ts';
import { lengthOf, tooLong } from './check-texts.ts';
import { componentOf, objectsOf, textOf, upper, type Component } from './components.ts';
import type { TemplateFault } from './fault.ts';

/** WhatsApp writes the text of an authentication template itself (Meta, authentication templates). */
export function checkCode(components: readonly Component[]): TemplateFault[] {
  const faults: TemplateFault[] = [];
  for (const [type, field] of [['HEADER', 'header.format'], ['CAROUSEL', 'cards'], ['LIMITED_TIME_OFFER', 'offer.text']] as const) {
    if (componentOf(components, type) !== undefined) faults.push({ field, rule: 'not_for_codes' });
  }
  if (textOf(componentOf(components, 'BODY')?.['text']) !== '') faults.push({ field: 'body.text', rule: 'not_for_codes' });
  const minutes = componentOf(components, 'FOOTER')?.['code_expiration_minutes'];
  const { minCodeMinutes: min, maxCodeMinutes: max } = limits;
  if (minutes !== undefined && !(Number.isInteger(minutes) && Number(minutes) >= min && Number(minutes) <= max)) faults.push({ field: 'code.minutes', rule: 'code_minutes', values: { min, max } });
  const buttons = objectsOf(componentOf(components, 'BUTTONS')?.['buttons']);
  if (buttons.length !== 1 || upper(buttons[0]?.['type']) !== 'OTP') faults.push({ field: 'buttons', rule: 'button_kind' });
  return [...faults, ...tooLong('buttons.0.text', textOf(buttons[0]?.['text']), limits.maxTemplateButtonText), ...checkAutofill(buttons[0] ?? {})];
}

/** One tap and zero tap hand the code to an app that WhatsApp knows by its package and its signature (Meta, authentication templates). */
function checkAutofill(button: Component): TemplateFault[] {
  const kind = upper(button['otp_type']);
  if (kind !== 'ONE_TAP' && kind !== 'ZERO_TAP') return [];
  const apps = objectsOf(button['supported_apps']);
  const max = limits.maxSupportedApps;
  return [
    ...(apps.length < 1 || apps.length > max ? [{ field: 'code.apps', rule: 'apps_count' as const, values: { max } }] : []),
    ...apps.flatMap((app, index) => checkApp(app, `code.apps.${index}`)),
    ...tooLong('code.autofill', textOf(button['autofill_text']), limits.maxTemplateButtonText),
    ...(kind === 'ZERO_TAP' && button['zero_tap_terms_accepted'] !== true ? [{ field: 'code.terms', rule: 'terms_missing' as const }] : []),
  ];
}

function checkApp(app: Component, field: string): TemplateFault[] {
  const name = textOf(app['package_name']);
  const hash = textOf(app['signature_hash']);
  const form: TemplateFault[] = /^[A-Za-z]\w*(\.[A-Za-z]\w*)+$/.test(name) ? tooLong(`${field}.package`, name, limits.maxPackageName) : [{ field: `${field}.package`, rule: 'package_form' }];
  const length = limits.appSignatureLength;
  return [...form, ...(lengthOf(hash) === length && /^[A-Za-z0-9+/=]+$/.test(hash) ? [] : [{ field: `${field}.hash`, rule: 'hash_form' as const, values: { length } }])];
}
