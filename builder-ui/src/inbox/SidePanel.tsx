import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConversationItem } from '../../../schemas/generated/types.ts';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { AutomationPanel } from './AutomationPanel.tsx';
import { ContactPanel } from './ContactPanel.tsx';

/** Beside the thread: who the contact is and what automation does here. */
export function SidePanel({ item, onClose, className }: { item: ConversationItem; onClose: () => void; className?: string }) {
  const { t } = useTranslation('inbox');
  return (
    <aside aria-label={t('side.label')} className={cx('flex flex-col overflow-y-auto', className)}>
      <div className="flex h-14 shrink-0 items-center justify-between border-b border-line px-4 xl:hidden">
        <span className="font-semibold">{t('side.label')}</span>
        <IconButton size="sm" noTooltip label={t('side.close')} icon={<X size={16} />} onClick={onClose} />
      </div>
      <ContactPanel contactId={item.contact.id} />
      <AutomationPanel item={item} />
    </aside>
  );
}
