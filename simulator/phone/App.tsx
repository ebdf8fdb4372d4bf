import { useState } from 'react';
import { MessageSquare, ScrollText, Users } from 'lucide-react';
import { PhoneUnit } from './chat/PhoneUnit.tsx';
import { usePhones } from './data/store.ts';
import { usePhoneViews } from './data/use-phone-views.ts';
import { EventLog } from './log/EventLog.tsx';
import { PeopleList } from './people/PeopleList.tsx';
import { EmptyPhone } from './shell/EmptyPhone.tsx';
import { TopBar } from './shell/TopBar.tsx';

type Pane = 'people' | 'phones' | 'log';

const PANES: { id: Pane; label: string; icon: typeof Users }[] = [
  { id: 'people', label: 'Customers', icon: Users },
  { id: 'phones', label: 'Phone', icon: MessageSquare },
  { id: 'log', label: 'Log', icon: ScrollText },
];

/** The page: customers at left, two phones, the event log underneath. On narrow screens one of the three at a time. */
export function App() {
  const phones = usePhoneViews();
  const [pane, setPane] = useState<Pane>('phones');
  const { isLoaded, isConnected, problem, state } = usePhones();

  return (
    <div className="app" data-pane={pane}>
      <TopBar />
      {!isConnected || problem ? (
        <p className="notice" role="alert">
          {problem || 'The simulator does not answer. This page reconnects by itself as soon as it is back.'}
        </p>
      ) : null}
      <div className="workspace">
        <PeopleList
          phones={phones}
          onShown={() => setPane('phones')}
        />
        <main className="stage" aria-label="Phones">
          {phones.views.map((view, index) => {
            const person = state.customers.find((one) => one.key === view?.customerKey);
            return view && person ? (
              <PhoneUnit
                key={`${index}:${view.customerKey}:${view.numberId}`}
                person={person}
                view={view}
                isActive={phones.active === index}
                position={index}
                onActivate={() => phones.activate(index)}
                onNumber={(numberId) => phones.setNumber(index, numberId)}
              />
            ) : (
              <EmptyPhone key={index} isLoaded={isLoaded} />
            );
          })}
        </main>
        <EventLog />
      </div>
      <nav className="pane-tabs" aria-label="Parts of the page">
        {PANES.map(({ id, label, icon: Icon }) => (
          <button key={id} type="button" aria-pressed={pane === id} onClick={() => setPane(id)}>
            <Icon size={20} strokeWidth={1.5} aria-hidden />
            {label}
          </button>
        ))}
      </nav>
    </div>
  );
}
