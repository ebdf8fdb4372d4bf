import { useState } from 'react';
import { Menu } from '@base-ui/react/menu';
import { Switch } from '@base-ui/react/switch';
import { Check, EllipsisVertical } from 'lucide-react';
import { api } from '../data/api.ts';
import { changePerson } from '../data/actions.ts';
import { loadState } from '../data/live.ts';
import type { PhoneView } from '../data/store.ts';
import type { Person } from '../data/wire.ts';
import { IdentityDialog } from '../people/IdentityDialog.tsx';
import { personHandle } from '../people/person-name.ts';
import { WindowChip } from './WindowChip.tsx';

interface PhoneCaptionProps {
  person: Person;
  view: PhoneView;
  windowClosesAt: number;
  now: number;
}

/** Above a phone: whose it is, the service window, the network switch and the owner's settings. */
export function PhoneCaption({ person, view, windowClosesAt, now }: PhoneCaptionProps) {
  const [isIdentityOpen, setIdentityOpen] = useState(false);
  const isBlocked = person.blockedNumbers.includes(view.numberId);
  const change = (part: Partial<Person>) => void changePerson({ key: person.key, ...part });
  const block = isBlocked ? person.blockedNumbers.filter((id) => id !== view.numberId) : [...person.blockedNumbers, view.numberId];
  const settings: { label: string; isOn: boolean; set: () => void }[] = [
    { label: 'Reads every message by itself', isOn: person.autoRead === true, set: () => change({ autoRead: person.autoRead === true ? null : true }) },
    { label: 'Sends read receipts', isOn: person.sendsReadReceipts, set: () => change({ sendsReadReceipts: !person.sendsReadReceipts }) },
    { label: 'Accepts marketing', isOn: person.acceptsMarketing, set: () => change({ acceptsMarketing: !person.acceptsMarketing }) },
    { label: 'Has an account', isOn: person.onWhatsApp, set: () => change({ onWhatsApp: !person.onWhatsApp }) },
    { label: 'Has blocked this business', isOn: isBlocked, set: () => change({ blockedNumbers: block }) },
  ];
  return (
    <div className="caption">
      <div className="caption-name">
        <b>
          <bdi>{person.name}</bdi>
        </b>
        <span className="tabular">{personHandle(person)}</span>
      </div>
      <WindowChip closesAt={windowClosesAt} now={now} />
      <label className="switch-label" title="Without network nothing arrives and nothing leaves until it is back">
        <Switch.Root className="switch" checked={person.online} onCheckedChange={(online) => change({ online })}>
          <Switch.Thumb className="switch-thumb" />
        </Switch.Root>
        {person.online ? 'Online' : 'Offline'}
      </label>
      <Menu.Root>
        <Menu.Trigger className="icon-button" aria-label={`Settings of ${person.name}`}>
          <EllipsisVertical size={16} strokeWidth={1.5} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={4} align="end" className="floating">
            <Menu.Popup className="menu">
              {settings.map(({ label, isOn, set }) => (
                <Menu.CheckboxItem key={label} className="menu-item" checked={isOn} onCheckedChange={set}>
                  <span className="menu-check">{isOn ? <Check size={14} strokeWidth={2} aria-hidden /> : null}</span>
                  {label}
                </Menu.CheckboxItem>
              ))}
              <Menu.Separator className="menu-line" />
              <Menu.Item className="menu-item" onClick={() => setIdentityOpen(true)}>
                <span className="menu-check" />
                Number and user name …
              </Menu.Item>
              <Menu.Item className="menu-item menu-item--danger" onClick={() => void removePerson(person.key)}>
                <span className="menu-check" />
                Remove customer
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <IdentityDialog person={person} isOpen={isIdentityOpen} onClose={() => setIdentityOpen(false)} />
    </div>
  );
}

async function removePerson(key: string): Promise<void> {
  await api('DELETE', `/customers/${encodeURIComponent(key)}`);
  await loadState();
}
