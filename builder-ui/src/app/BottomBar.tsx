import { Link, useLocation } from '@tanstack/react-router';
import { Menu as MenuIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountBadge } from '../ui/CountBadge.tsx';
import { MoreDrawer } from './MoreDrawer.tsx';
import { useRailCounts } from './rail-state.ts';
import { useAreas } from './use-areas.ts';

const shownDirectly = 4;
const entryClass = 'relative flex h-full min-w-0 flex-1 flex-col items-center justify-center gap-1 text-2xs font-medium text-muted aria-[current]:text-accent-ink data-here:text-accent-ink';

/** Navigation on narrow screens: the first places, the rest behind "More". */
export function BottomBar() {
  const { t } = useTranslation('shell');
  // Bound to the page on which it was opened, so that it is gone on the next one.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const areas = useAreas();
  const counts = useRailCounts();
  const path = useLocation({ select: (location) => location.pathname });
  const hidden = areas.slice(shownDirectly);
  const inHidden = hidden.some((area) => path.startsWith(area.path));
  return (
    <nav aria-label={t('rail.label')} className="flex h-(--bottom-bar) shrink-0 items-stretch border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden">
      {areas.slice(0, shownDirectly).map((area) => (
        <Link key={area.id} to={area.path} className={entryClass}>
          <area.icon size={18} aria-hidden />
          <span className="max-w-full truncate px-1">{t(`areas.${area.id}`)}</span>
          <CountBadge count={counts[area.id] ?? 0} tone="accent" label={t('rail.count', { count: counts[area.id] ?? 0 })} className="absolute top-1.5 start-1/2 ms-1" />
        </Link>
      ))}
      <button type="button" className={entryClass} data-here={inHidden || undefined} aria-expanded={openOn === path} onClick={() => setOpenOn(path)}>
        <MenuIcon size={18} aria-hidden />
        {t('rail.more')}
      </button>
      <MoreDrawer open={openOn === path} onOpenChange={(open) => setOpenOn(open ? path : null)} areas={hidden} />
    </nav>
  );
}
