import { useState } from 'react';
import { Search } from 'lucide-react';
import { usePhones } from '../data/store.ts';
import type { AccountInfo } from '../data/wire.ts';
import { FormProblem } from '../shell/FormProblem.tsx';
import { Choice } from './Choice.tsx';
import { useChange } from './change.ts';
import { NumberCard } from './NumberCard.tsx';
import { Toggle } from './Toggle.tsx';

const TIERS = [
  { value: 'TIER_50', label: '50 people a day', people: 50 },
  { value: 'TIER_250', label: '250 people a day', people: 250 },
  { value: 'TIER_1K', label: '1,000 people a day', people: 1_000 },
  { value: 'TIER_2K', label: '2,000 people a day', people: 2_000 },
  { value: 'TIER_10K', label: '10,000 people a day', people: 10_000 },
  { value: 'TIER_100K', label: '100,000 people a day', people: 100_000 },
  { value: 'TIER_UNLIMITED', label: 'No limit', people: Infinity },
];
const MOST_SHOWN = 20;
const NO_STARTING = 'RESTRICTED_BIZ_INITIATED_MESSAGING';

/** The accounts with their numbers, and everything the platform can do to them. */
export function AccountsTab() {
  const wabas = usePhones((phones) => phones.state.wabas);
  if (wabas.length === 0) return <p className="platform-empty">No account yet. Seed one with POST /_sim/seed, or start with --seed FILE.</p>;
  return wabas.map((waba) => <Account key={waba.id} waba={waba} />);
}

function Account({ waba }: { waba: AccountInfo }) {
  const portfolio = usePhones((phones) => phones.state.portfolios.find((one) => one.id === waba.portfolioId));
  const numbers = usePhones((phones) => phones.state.numbers);
  const { problem, change } = useChange();
  const path = `/wabas/${waba.id}`;
  const [search, setSearch] = useState('');
  const own = numbers.filter((number) => number.wabaId === waba.id);
  const found = own.filter((number) => `${number.verified_name} ${number.display_phone_number} ${number.id}`.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <section className="platform-group" aria-label={`Account ${waba.name}`}>
      <h3>
        <bdi>{waba.name}</bdi>
        <span className="tabular">{waba.id}</span>
      </h3>
      {portfolio ? (
        <>
          <Choice label="Messaging limit" value={portfolio.tier} options={TIERS} onChoose={(tier) => void change('PATCH', `/portfolios/${portfolio.id}`, { tier })} />
          <LimitBar used={portfolio.used} people={TIERS.find((tier) => tier.value === portfolio.tier)?.people ?? Infinity} />
        </>
      ) : null}
      <Toggle label="Has a payment method" isOn={waba.hasPaymentMethod} onChange={(hasPaymentMethod) => void change('PATCH', path, { hasPaymentMethod })} />
      <Toggle label="May start conversations" isOn={!waba.restrictions.includes(NO_STARTING)} onChange={(may) => void change('PATCH', path, { restrictions: may ? [] : [NO_STARTING] })} />
      <Toggle label="Account is disabled" isOn={waba.isBanned} onChange={(isBanned) => void change('PATCH', path, { isBanned })} />
      <FormProblem text={problem} />
      {own.length > 6 ? (
        <label className="search platform-search">
          <Search size={14} strokeWidth={1.5} aria-hidden />
          <input type="search" placeholder={`Search ${own.length} numbers`} aria-label="Search numbers" value={search} onChange={(event) => setSearch(event.target.value)} />
        </label>
      ) : null}
      {found.slice(0, MOST_SHOWN).map((number) => (
        <NumberCard key={number.id} number={number} />
      ))}
      {found.length > MOST_SHOWN ? <p className="platform-empty">{found.length - MOST_SHOWN} more. Search to find them.</p> : null}
    </section>
  );
}

function LimitBar({ used, people }: { used: number; people: number }) {
  const share = people === Infinity ? 0 : Math.min(1, used / people);
  return (
    <div className="limit" title="People written to outside a window in the last 24 hours">
      <span className="limit-bar">
        <span style={{ width: `${share * 100}%` }} data-full={share >= 1 || undefined} />
      </span>
      <span className="tabular">
        {used.toLocaleString('en')} {people === Infinity ? 'people today' : `of ${people.toLocaleString('en')}`}
      </span>
    </div>
  );
}
