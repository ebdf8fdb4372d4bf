import { Link } from '@tanstack/react-router';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NotificationBell } from '../notifications/NotificationBell.tsx';
import { CountBadge } from '../ui/CountBadge.tsx';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import type { Area } from './areas.ts';
import { ConnectionDot } from './ConnectionDot.tsx';
import { Logo } from './Logo.tsx';
import { PresenceSwitch } from './PresenceSwitch.tsx';
import { ProfileMenu } from './ProfileMenu.tsx';
import { useRail, useRailCounts } from './rail-state.ts';
import { useAreas } from './use-areas.ts';

/** Navigation at the start edge: icons alone, or with names when it is opened. */
export function Rail() {
  const { t } = useTranslation('shell');
  const { open, toggle } = useRail();
  const areas = useAreas();
  return (
    <nav
      aria-label={t('rail.label')}
      className={cx('flex h-full shrink-0 flex-col border-e border-line bg-surface transition-[width] duration-150 ease-out max-md:hidden', open ? 'w-(--rail-open)' : 'w-(--rail)')}
    >
      <div className="flex h-(--top-bar) shrink-0 items-center gap-2.5 overflow-hidden ps-4 pe-2">
        <Logo />
        {open ? <span className="flex-1 text-md font-semibold tracking-tight">Parley</span> : null}
      </div>
      <ul className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-x-hidden overflow-y-auto px-2 py-2">
        {areas.map((area) => <li key={area.id}><RailLink area={area} open={open} /></li>)}
      </ul>
      <div className={cx('flex flex-col gap-0.5 border-t border-line px-2 py-2', !open && 'items-center')}>
        <NotificationBell withLabel={open} />
        <PresenceSwitch withLabel={open} />
        <ConnectionDot withLabel={open} />
        <ProfileMenu withLabel={open} />
        <IconButton
          label={open ? t('rail.collapse') : t('rail.expand')}
          icon={open ? <PanelLeftClose size={16} className="rtl:-scale-x-100" /> : <PanelLeftOpen size={16} className="rtl:-scale-x-100" />}
          shortcut="mod+b"
          tooltipSide="inline-end"
          aria-expanded={open}
          className={open ? 'self-end' : ''}
          onClick={toggle}
        />
      </div>
    </nav>
  );
}

function RailLink({ area, open }: { area: Area; open: boolean }) {
  const { t } = useTranslation('shell');
  const count = useRailCounts((counts) => counts[area.id] ?? 0);
  const name = t(`areas.${area.id}`);
  return (
    <Tooltip label={name} side="inline-end" disabled={open}>
      <Link
        to={area.path}
        aria-label={open ? undefined : name}
        className="group relative flex h-9 items-center gap-3 rounded-control ps-3 pe-2.5 font-medium text-muted transition-colors hover:bg-slate-3 hover:text-ink aria-[current]:bg-accent-soft aria-[current]:text-accent-ink"
      >
        <area.icon size={16} aria-hidden />
        {open ? <span className="min-w-0 flex-1 truncate">{name}</span> : null}
        <CountBadge count={count} tone="accent" label={t('rail.count', { count })} className={open ? '' : 'absolute end-0.5 top-0.5 ring-2 ring-surface'} />
      </Link>
    </Tooltip>
  );
}
