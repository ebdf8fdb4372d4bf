import { Menu } from '@base-ui/react/menu';
import { useRef, useState } from 'react';
import { AudioLines, Contact, FileText, Image, MapPin, Megaphone, Plus, Video } from 'lucide-react';
import { writeFileMessage, writeMessage } from '../data/actions.ts';
import type { PhoneView } from '../data/store.ts';
import type { JsonObject } from '../../world/json.ts';
import type { Attempt } from './phone-screen.ts';

interface AttachMenuProps {
  view: PhoneView;
  quotes: string | undefined;
  attempt: Attempt;
  onSent: () => void;
}

const FILES = [
  { type: 'image', label: 'Photo', accept: 'image/jpeg,image/png', icon: Image },
  { type: 'video', label: 'Video', accept: 'video/mp4,video/3gpp', icon: Video },
  { type: 'audio', label: 'Audio file', accept: 'audio/*', icon: AudioLines },
  { type: 'document', label: 'Document', accept: '', icon: FileText },
] as const;

const READY: { label: string; icon: typeof MapPin; message: JsonObject }[] = [
  { label: 'Location', icon: MapPin, message: { type: 'location', location: { latitude: 52.5208, longitude: 13.4094, name: 'Television tower', address: 'Panoramastr. 1A, Berlin' } } },
  {
    label: 'Contact',
    icon: Contact,
    message: { type: 'contacts', contacts: [{ name: { formatted_name: 'Noor Haddad', first_name: 'Noor', last_name: 'Haddad' }, phones: [{ phone: '+49 30 5550107', wa_id: '49305550107', type: 'WORK' }] }] },
  },
  {
    label: 'Message from an ad',
    icon: Megaphone,
    message: {
      type: 'text',
      text: { body: 'Hello! I saw your ad and would like to know more.' },
      referral: { source_type: 'ad', source_id: '120210000000000001', source_url: 'https://fb.me/sample-ad', headline: 'Spring sale', body: '20 % off everything for the garden', media_type: 'image', ctwa_clid: 'sample-click' },
    },
  },
];

/** Everything that can be attached to a chat. */
export function AttachMenu({ view, quotes, attempt, onSent }: AttachMenuProps) {
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<(typeof FILES)[number]['type']>('image');

  const pick = (type: (typeof FILES)[number]['type'], accept: string) => {
    setChosen(type);
    if (!input.current) return;
    input.current.accept = accept;
    input.current.click();
  };
  const sendFile = (file: File) =>
    attempt(async () => {
      await writeFileMessage(view, chosen, file, file.name, file.type, chosen === 'document' ? { filename: file.name } : {}, quotes);
      onSent();
    });

  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void sendFile(file);
        }}
      />
      <Menu.Root>
        <Menu.Trigger className="icon-button" aria-label="Attach" title="Attach">
          <Plus size={18} strokeWidth={1.5} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={10} side="top" align="start" className="floating">
            <Menu.Popup className="menu">
              {FILES.map(({ type, label, accept, icon: Icon }) => (
                <Menu.Item key={type} className="menu-item" onClick={() => pick(type, accept)}>
                  <Icon size={16} strokeWidth={1.5} aria-hidden />
                  {label}
                </Menu.Item>
              ))}
              <Menu.Separator className="menu-line" />
              {READY.map(({ label, icon: Icon, message }) => (
                <Menu.Item
                  key={label}
                  className="menu-item"
                  onClick={() =>
                    void attempt(async () => {
                      await writeMessage(view, message, quotes);
                      onSent();
                    })
                  }
                >
                  <Icon size={16} strokeWidth={1.5} aria-hidden />
                  {label}
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </>
  );
}
