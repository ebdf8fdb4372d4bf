import { Dialog } from '@base-ui/react/dialog';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NotificationBell } from '../notifications/NotificationBell.tsx';
import type { Area } from './areas.ts';
import { ConnectionDot } from './ConnectionDot.tsx';
import { PresenceSwitch } from './PresenceSwitch.tsx';
import { ProfileMenu } from './ProfileMenu.tsx';

type MoreDrawerProps = { open: boolean; onOpenChange: (open: boolean) => void; areas: ReadonlyArray<Area> };

/** What does not fit into the bottom bar, rising from it. */
export function MoreDrawer({ open, onOpenChange, areas }: MoreDrawerProps) {
  const { t } = useTranslation('shell');
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed inset-x-0 bottom-0 z-40 rounded-t-dialog bg-raised px-2 pt-3 pb-[calc(12px+env(safe-area-inset-bottom))] shadow-dialog outline-none transition-transform duration-180 ease-out data-ending-style:translate-y-full data-starting-style:translate-y-full">
          <Dialog.Title className="sr-only">{t('rail.more')}</Dialog.Title>
          <ul>
            {areas.map((area) => (
              <li key={area.id}>
                <Link to={area.path} onClick={() => onOpenChange(false)} className="flex h-11 items-center gap-3 rounded-control px-3 text-sm font-medium text-ink hover:bg-slate-3 aria-[current]:bg-accent-soft aria-[current]:text-accent-ink">
                  <area.icon size={18} className="text-muted" aria-hidden />
                  {t(`areas.${area.id}`)}
                </Link>
              </li>
            ))}
          </ul>
          <div className="mt-2 flex flex-col border-t border-line pt-2">
            <NotificationBell withLabel />
            <PresenceSwitch withLabel />
            <ConnectionDot withLabel />
            <ProfileMenu withLabel />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
