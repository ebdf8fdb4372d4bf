import { Menu } from '@base-ui/react/menu';
import { useRef, useState } from 'react';
import { AudioLines, FileText, Image, Plus, Sticker, Video } from 'lucide-react';
import { writeFileMessage, writeMessage } from '../data/actions.ts';
import type { PhoneView } from '../data/store.ts';
import type { Attempt } from './phone-screen.ts';
import { READY } from './ready-messages.ts';

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
  { type: 'sticker', label: 'Sticker', accept: 'image/webp', icon: Sticker },
  { type: 'document', label: 'Document', accept: '', icon: FileText },
] as const;

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
              {READY.map(({ label, icon: Icon, message, context }) => (
                <Menu.Item
                  key={label}
                  className="menu-item"
                  onClick={() =>
                    void attempt(async () => {
                      await writeMessage(view, message, quotes, context);
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
