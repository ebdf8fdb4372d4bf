/** Why WhatsApp would refuse a template. */
export interface TemplateFault {
  /** Place in the form: name, header.text, body.samples.1, buttons.0.url, cards.1.body.text, ... */
  readonly field: string;
  readonly rule: TemplateRule;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** English words for each rule; {names} are filled in from the values. The editor has the same in every language. */
export const templateRules = {
  name_form: 'A name has lower-case letters, digits and underscores.',
  too_long: 'At most {max} characters; these are {length}.',
  missing: 'This is missing.',
  language_unknown: 'WhatsApp does not know the language {language}.',
  variable_edge: 'A variable may not stand at the beginning or the end of the text.',
  variable_adjacent: 'Two variables need words between them.',
  variable_order: 'Number the variables {{1}}, {{2}}, … in the order in which they stand.',
  variable_name: 'The name of a variable has lower-case letters, digits and underscores, and begins with a letter.',
  variable_density: 'The text is too short for so many variables: {words} words are needed, it has {found}.',
  one_variable: 'At most one variable is allowed here.',
  no_variables: 'No variables are allowed here.',
  sample_missing: 'WhatsApp needs an example.',
  header_format: 'WhatsApp does not know this kind of header.',
  too_many_buttons: 'At most {max} of these buttons.',
  buttons_missing: 'At least one button is needed.',
  buttons_apart: 'Quick replies must stand together, before or after the other buttons.',
  button_same: 'Two buttons have the same text.',
  button_kind: 'This kind of button does not fit here.',
  url_form: 'An address begins with https:// or http://.',
  url_variable: 'An address may have one variable, at its end.',
  phone_form: 'A phone number begins with + and has at most {max} characters.',
  cards_count: 'A carousel has {min} to {max} cards.',
  cards_alike: 'All cards need the same kind of header and the same kinds of buttons.',
  marketing_only: 'Only a marketing template may have this.',
  not_with_offer: 'A limited-time offer may not have this.',
  offer_header: 'The header of a limited-time offer is an image or a video.',
  code_minutes: 'From {min} to {max} minutes.',
  not_for_codes: 'An authentication template may not have this: WhatsApp writes it.',
  apps_count: 'Name at least one app, at most {max}.',
  package_form: 'A package name has parts with dots between, each beginning with a letter: com.example.shop.',
  hash_form: 'The signature hash has exactly {length} letters, digits, + and /.',
  terms_missing: 'Accept the terms of zero tap first.',
  ttl_range: 'From {min} to {max} seconds for this category.',
  not_allowed: 'This is not a part of a template.',
} as const;

export type TemplateRule = keyof typeof templateRules;

/** The words of a fault. */
export function faultText({ rule, values = {} }: TemplateFault): string {
  return templateRules[rule].replace(/(?<!\{)\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
