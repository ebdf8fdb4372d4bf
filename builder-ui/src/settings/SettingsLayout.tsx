import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../app/session.ts';
import { FormSkeleton } from './FormSkeleton.tsx';
import { sections } from './sections.ts';

/** Menu of the settings beside the part that is open; on narrow screens above it. */
export function SettingsLayout() {
  const { t } = useTranslation('settings');
  const { permissions } = useSession();
  const menu = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  // On narrow screens the menu is longer than the screen is wide.
  useEffect(() => {
    // New browsers answer with a promise, which is no way to clean an effect up.
    menu.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path]);
  const shown = sections.filter((section) => section.permission === null || permissions.includes(section.permission));
  return (
    <div className="flex h-full min-h-0 max-md:flex-col">
      <nav ref={menu} aria-label={t('title')} className="shrink-0 border-line bg-surface max-md:overflow-x-auto max-md:border-b max-md:[scrollbar-width:none] md:w-52 md:border-e">
        <ul className="flex gap-0.5 p-2 md:flex-col">
          {shown.map((section) => (
            <li key={section.id}>
              <Link
                to={section.path}
                activeOptions={{ exact: true, includeSearch: false }}
                className="flex h-9 items-center gap-2.5 rounded-control px-3 font-medium whitespace-nowrap text-muted transition-colors hover:bg-slate-3 hover:text-ink aria-[current]:bg-slate-4 aria-[current]:text-ink"
              >
                <section.icon size={16} aria-hidden />
                {t(`sections.${section.id}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-h-0 min-w-0 flex-1"><Suspense fallback={<FormSkeleton />}><Outlet /></Suspense></div>
    </div>
  );
}
