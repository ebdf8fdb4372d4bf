import { useDeferredValue, useState } from 'react';
import { Search, UserPlus } from 'lucide-react';
import { usePhones } from '../data/store.ts';
import { useClock } from '../data/use-clock.ts';
import type { PhoneViews } from '../data/use-phone-views.ts';
import { AddPerson } from './AddPerson.tsx';
import { personHandle } from './person-name.ts';
import { PersonRow } from './PersonRow.tsx';

/** The virtual customers: search, choose who is on the active phone, add somebody. */
export function PeopleList({ phones, onShown }: { phones: PhoneViews; onShown: () => void }) {
  const { isLoaded, state } = usePhones();
  const [search, setSearch] = useState('');
  const [isAdding, setAdding] = useState(false);
  const now = useClock();
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const found = state.customers.filter((person) => `${person.name} ${personHandle(person)}`.toLowerCase().includes(wanted));
  const show = (key: string) => {
    phones.show(key);
    onShown();
  };

  return (
    <aside className="people" aria-label="Customers">
      <div className="people-tools">
        <label className="search">
          <Search size={14} strokeWidth={1.5} aria-hidden />
          <input type="search" placeholder="Search customers" aria-label="Search customers" value={search} onChange={(event) => setSearch(event.target.value)} />
        </label>
        <button type="button" className="icon-button" aria-label="Add customer" title="Add customer" onClick={() => setAdding(true)}>
          <UserPlus size={16} strokeWidth={1.5} aria-hidden />
        </button>
      </div>
      <ul className="people-rows">
        {found.map((person) => (
          <PersonRow key={person.key} person={person} now={now} shownOn={phones.views.findIndex((view) => view?.customerKey === person.key)} active={phones.active} onShow={() => show(person.key)} />
        ))}
      </ul>
      {isLoaded && found.length === 0 ? (
        <p className="people-empty">{wanted ? `Nobody matches “${search}”.` : 'No customers yet. Add one to write to the business.'}</p>
      ) : null}
      <AddPerson isOpen={isAdding} onClose={() => setAdding(false)} onAdded={show} />
    </aside>
  );
}
