/**
 * What a delivered message costs in US dollars: marketing, and utility (which authentication and service messages share).
 * Meta's list tier in force from 1 October 2026, by the country of the recipient; read 20 November 2026. Earlier messages are
 * priced by the same card: the simulator needs plausible sums, not old invoices.
 */
const RATES = {
  AE: [0.0576, 0.0157], AR: [0.0618, 0.026], BD: [0.0732, 0.0037], BR: [0.0625, 0.0068], CL: [0.0889, 0.02],
  CO: [0.0125, 0.0008], DE: [0.1365, 0.055], EG: [0.0644, 0.0036], ES: [0.0707, 0.02], FR: [0.0859, 0.03], GB: [0.0635, 0.022],
  HK: [0.0732, 0.026], HU: [0.086, 0.035], ID: [0.0411, 0.025], IL: [0.0353, 0.0053], IN: [0.0118, 0.0014], IQ: [0.0341, 0.0079],
  IT: [0.0795, 0.03], KW: [0.0792, 0.044], KZ: [0.0604, 0.018], LK: [0.0732, 0.002], MA: [0.0414, 0.023], MX: [0.0397, 0.0085],
  MY: [0.086, 0.014], NG: [0.0516, 0.0067], NL: [0.1597, 0.05], NP: [0.0732, 0.0034], OM: [0.0341, 0.0247], PE: [0.0703, 0.03],
  PK: [0.0473, 0.015], PL: [0.0366, 0.0122], QA: [0.0341, 0.012], RO: [0.086, 0.029], RU: [0.0802, 0.04], SA: [0.0576, 0.0107],
  SG: [0.0732, 0.016], TR: [0.0109, 0.0009], UA: [0.086, 0.0298], ZA: [0.0379, 0.0095], northAmerica: [0.025, 0.0034],
  restOfAfrica: [0.0225, 0.004], restOfAsiaPacific: [0.0842, 0.0113], restOfCentralAndEasternEurope: [0.086, 0.0212],
  restOfLatinAmerica: [0.074, 0.0113], restOfMiddleEast: [0.0392, 0.0091], restOfWesternEurope: [0.0592, 0.0171],
  other: [0.0604, 0.0077],
} as const;

type Market = keyof typeof RATES;

// Who belongs to which region; small countries that are in none of the lists are charged as `other`.
const REGIONS: readonly (readonly [Market, string])[] = [
  ['northAmerica', 'US CA'],
  ['restOfAfrica', 'DZ AO BJ BW BF BI CM TD CG ER ET GA GM GH GW CI KE LS LR LY MG MW ML MR MZ NA NE RW SN SL SO SS SD SZ TZ TG TN UG ZM'],
  ['restOfAsiaPacific', 'AF AU KH CN JP LA MN NZ PG PH TW TJ TH TM UZ VN'],
  ['restOfCentralAndEasternEurope', 'AL AM AZ BY BG HR CZ GE GR LV LT MD MK RS SK SI'],
  ['restOfLatinAmerica', 'BO CR DO EC SV GT HT HN JM NI PA PY PR UY VE'],
  ['restOfMiddleEast', 'BH JO LB YE'],
  ['restOfWesternEurope', 'AT BE DK FI IE NO PT SE CH'],
];

/** The price of one delivered message of a category to somebody in a country, in US dollars. */
export function priceOf(country: string, category: string): number {
  const [marketing, other] = RATES[marketOf(country)];
  return category.startsWith('marketing') ? marketing : other;
}

function marketOf(country: string): Market {
  if (isMarket(country)) return country;
  return REGIONS.find(([, countries]) => countries.split(' ').includes(country))?.[0] ?? 'other';
}

function isMarket(country: string): country is Market {
  return country in RATES;
}
