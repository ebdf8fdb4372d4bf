import { useState } from 'react';
import { MessageSquare, ScrollText, SlidersHorizontal, Users } from 'lucide-react';
import { PhoneUnit } from './chat/PhoneUnit.tsx';
import { usePhones } from './data/store.ts';
import { usePhoneCount } from './data/use-phone-count.ts';
import { usePhoneViews } from './data/use-phone-views.ts';
import { EventLog } from './log/EventLog.tsx';
import { PeopleList } from './people/PeopleList.tsx';
import { PlatformPanel } from './platform/PlatformPanel.tsx';
import { readPlatformOpen, storePlatformOpen } from './platform/platform-open.ts';
import { EmptyPhone } from './shell/EmptyPhone.tsx';
import { TopBar } from './shell/TopBar.tsx';

type Pane = 'people' | 'phones' | 'platform' | 'log';

const PANES: { id: Pane; label: string; icon: typeof Users }[] = [
  { id: 'people', label: 'Customers', icon: Users },
  { id: 'phones', label: 'Phone', icon: MessageSquare },
  { id: 'platform', label: 'Platform', icon: SlidersHorizontal },
  { id: 'log', label: 'Log', icon: ScrollText },
];

/** The page: customers at the start, phones side by side, the platform at the end, the event log underneath. On narrow screens one at a time. */
export function App() {
  const [isPlatformOpen, setPlatformOpen] = useState(readPlatformOpen);
  const phones = usePhoneViews(usePhoneCount(isPlatformOpen));
  const [pane, setPane] = useState<Pane>('phones');
  const togglePlatform = () => {
    storePlatformOpen(!isPlatformOpen);
    setPlatformOpen(!isPlatformOpen);
  };
  const { isLoaded, isConnected, problem, state } = usePhones();

  return (
    <div className="app" data-pane={pane} data-platform={isPlatformOpen || undefined}>
      <TopBar isPlatformOpen={isPlatformOpen} onPlatform={togglePlatform} />
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
        <PlatformPanel />
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
