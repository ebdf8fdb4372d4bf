import { Plus } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationItem, MessageBody } from '../../../../schemas/generated/types.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import type { MenuEntry } from '../../ui/menu-entries.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { composerEntries } from './entries.ts';
import type { ComposerEntry } from './entry.ts';

type ComposerMenuProps = { item: ConversationItem; quoted: MessageBody | undefined; onSent: () => void };
type Opened = { entry: ComposerEntry; files: readonly File[] };

/** The "+" beside the reply box: everything that can be sent besides text, each with a small form of its own. */
export function ComposerMenu({ item, quoted, onSent }: ComposerMenuProps) {
  const { t } = useTranslation('composer');
  const [opened, setOpened] = useState<Opened>();
  const chooser = useRef<HTMLInputElement>(null);
  const [choosing, setChoosing] = useState<ComposerEntry>();

  const open = (entry: ComposerEntry) => {
    if (entry.accept === undefined || !chooser.current) return setOpened({ entry, files: [] });
    setChoosing(entry);
    // Set by hand: the chooser has to open within the click that asked for it.
    chooser.current.accept = entry.accept;
    chooser.current.multiple = entry.multiple ?? false;
    chooser.current.click();
  };
  const entries: MenuEntry[] = composerEntries.flatMap((entry, index) => [
    ...(index > 0 && composerEntries[index - 1]?.group !== entry.group ? [{ kind: 'separator' as const, id: `before-${entry.id}` }] : []),
    { id: entry.id, label: <Suspense fallback={<Skeleton className="inline-block h-3 w-28" />}><entry.Label /></Suspense>, icon: entry.icon, onSelect: () => open(entry) },
  ]);
  const close = () => setOpened(undefined);
  const Form = opened?.entry.Form;
  return (
    <>
      <input
        ref={chooser}
        type="file"
        hidden
        data-composer-files
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (choosing && files.length > 0) setOpened({ entry: choosing, files });
        }}
      />
      <Menu side="top" entries={entries} trigger={<IconButton variant="ghost" label={t('menu')} icon={<Plus size={16} />} />} />
      {/* Words of an entry are read when it is first shown: the page behind must not wait for them. */}
      <Suspense fallback={null}>
        {opened && Form ? <Form key={opened.entry.id} item={item} quoted={quoted} files={opened.files} onClose={close} onSent={() => { close(); onSent(); }} /> : null}
      </Suspense>
    </>
  );
}
