/** One phone number in the forms in which it goes about. */
export interface PhoneForms {
  /** Digits as the number is dialled today. */
  readonly canonical: string;
  /** Every form under which WhatsApp or an import may name the same number, the canonical one first. */
  readonly all: readonly string[];
}

/** Takes a number apart; undefined: the rule is not about this number. */
type Rule = (digits: string) => PhoneForms | undefined;

const forms = (...all: [string, ...string[]]): PhoneForms => ({ canonical: all[0], all });

/** Brazil: mobile numbers got a ninth digit, 9, which accounts that are older than that lack in their wa_id (area code and 8 digits from 6 up). */
const brazil: Rule = (digits) => {
  const [, area, rest] = /^55([1-9]\d)9?([6-9]\d{7})$/.exec(digits) ?? [];
  return area === undefined ? undefined : forms(`55${area}9${rest}`, `55${area}${rest}`);
};

/** Mexico: until 2019 a 1 stood between country code and mobile number; wa_ids may still have it. */
const mexico: Rule = (digits) => {
  const [, national] = /^521?([1-9]\d{9})$/.exec(digits) ?? [];
  return national === undefined ? undefined : forms(`52${national}`, `521${national}`);
};

/** Argentina: mobile numbers have a 9 after the country code from abroad, and a 15 after the area code (11, or 3 or 4 digits) at home. */
const argentina: Rule = (digits) => {
  const home = /^549?(11|[23]\d{2,3})15(\d{6,8})$/.exec(digits);
  const national = home !== null && home[1] !== undefined && home[2] !== undefined && home[1].length + home[2].length === 10 ? home[1] + home[2] : /^549?([1-9]\d{9})$/.exec(digits)?.[1];
  return national === undefined ? undefined : forms(`549${national}`, `54${national}`);
};

const rules: readonly Rule[] = [brazil, mexico, argentina];

/**
 * The forms of a phone number, given as digits with country code. WhatsApp rewrites numbers of Brazil, Mexico and
 * Argentina: what was stored, imported or dialled may differ from the wa_id of the same person by a digit
 * ("the prefix may be modified for Brazil and Mexico", Cloud API reference of messages, read in November 2026).
 */
export function phoneForms(digits: string): PhoneForms {
  for (const rule of rules) {
    const found = rule(digits);
    if (found !== undefined) return found;
  }
  return forms(digits);
}
