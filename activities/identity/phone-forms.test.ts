import { describe, expect, it } from 'vitest';
import { phoneForms } from './phone-forms.ts';

describe('phoneForms', () => {
  it.each([
    ['Brazil with and without the ninth digit', ['5541988887777', '554188887777'], '5541988887777'],
    ['Mexico with and without the 1', ['525512345678', '5215512345678'], '525512345678'],
    ['Argentina with 9, without, and as dialled at home', ['5491123456789', '541123456789', '54111523456789'], '5491123456789'],
    ['Argentina with an area code of three digits', ['5493512345678', '543512345678', '54351152345678'], '5493512345678'],
    ['Argentina with an area code of four digits', ['5492966123456', '542966123456', '54296615123456'], '5492966123456'],
  ])('makes one number of %s', (_what, written, canonical) => {
    for (const form of written) expect([form, phoneForms(form).canonical]).toEqual([form, canonical]);
    expect(phoneForms(canonical).all[0]).toBe(canonical);
  });

  it.each([
    ['a Brazilian landline', '554133334444'],
    ['another country', '4917612345678'],
    ['a number that is too short', '5212345'],
    ['no number', ''],
  ])('leaves %s as it is', (_what, digits) => {
    expect(phoneForms(digits)).toEqual({ canonical: digits, all: [digits] });
  });
});
