import { useState } from 'react';
import { AccountsTab } from './AccountsTab.tsx';
import { EventsTab } from './EventsTab.tsx';
import { FaultsTab } from './FaultsTab.tsx';
import { TemplatesTab } from './TemplatesTab.tsx';
import { usePhones } from '../data/store.ts';

const TABS = [
  { id: 'numbers', label: 'Numbers', Content: AccountsTab },
  { id: 'templates', label: 'Templates', Content: TemplatesTab },
  { id: 'faults', label: 'Faults', Content: FaultsTab },
  { id: 'events', label: 'Events', Content: EventsTab },
] as const;

/** Where a person plays the platform itself: states of numbers and accounts, review of templates, disturbances, any webhook. */
export function PlatformPanel() {
  const [tab, setTab] = useState<(typeof TABS)[number]['id']>('numbers');
  const strikes = usePhones((phones) => phones.state.faults.length);
  const Content = TABS.find((one) => one.id === tab)?.Content ?? AccountsTab;
  return (
    <aside className="platform" aria-label="Platform">
      <div className="platform-tabs" role="tablist" aria-label="Parts of the platform">
        {TABS.map(({ id, label }) => (
          <button key={id} type="button" role="tab" id={`platform-tab-${id}`} aria-selected={tab === id} aria-controls="platform-content" onClick={() => setTab(id)}>
            {label}
            {id === 'faults' && strikes > 0 ? <span className="platform-count">{strikes}</span> : null}
          </button>
        ))}
      </div>
      <div className="platform-content" role="tabpanel" id="platform-content" aria-labelledby={`platform-tab-${tab}`} tabIndex={-1}>
        <Content />
      </div>
    </aside>
  );
}
