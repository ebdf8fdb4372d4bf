import markets from '../../schemas/prices/markets.json' with { type: 'json' };

/** Letters only, without accents: names of countries are written in many ways. */
function plain(name: string): string {
  return name.normalize('NFD').replaceAll('&', 'and').replaceAll(/[^A-Za-z]/g, '').toLowerCase();
}

const codes: ReadonlyMap<string, string> = new Map([...countryNames(), ...Object.entries(markets.names).flatMap(([code, names]) => names.map((name) => [plain(name), code] as const))]);

/** Every country by its English name, as the runtime's own data has them. */
function countryNames(): [string, string][] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) => letters.flatMap((second): [string, string][] => {
    const name = names.of(`${first}${second}`);
    return name === undefined ? [] : [[plain(name), `${first}${second}`]];
  }));
}

/** The code of a market as Meta's rate cards name it: "Germany", "Rest of Africa". Codes stay what they are; so does what nobody knows. */
export function marketCode(written: string): string {
  const text = written.trim();
  return codes.get(plain(text)) ?? text.toUpperCase();
}
