import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlowSearch } from '../flows/list/use-flow-search.ts';
import { useStuckCount } from '../flows/runs/use-stuck-count.ts';
import { LiveSession } from '../live/LiveSession.tsx';
import { NotificationListener } from '../notifications/NotificationListener.tsx';
import { BottomBar } from './BottomBar.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { OfflineBar } from './OfflineBar.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { PresenceListener } from './PresenceListener.tsx';
import { Rail } from './Rail.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { TopBar } from './TopBar.tsx';
import { useShellCommands } from './use-shell-commands.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** What surrounds every page for somebody who is logged in. */
export function Shell() {
  const { t } = useTranslation('shell');
  useShellCommands();
  useShortcuts();
  useFlowSearch();
  useStuckCount();
  return (
    <div className="relative flex h-dvh min-w-0 overflow-clip bg-ground">
      <a href="#page" className="sr-only z-50 rounded-control bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:start-2 focus:top-2">{t('skipToPage')}</a>
      <Rail />
      <div className="flex min-w-0 flex-1 flex-col">
        <OfflineBar />
        <TopBar />
        <main id="page" tabIndex={-1} className="min-h-0 flex-1 outline-none">
          <Suspense fallback={<PageSkeleton />}><Outlet /></Suspense>
        </main>
        <BottomBar />
      </div>
      <CommandPalette />
      <ShortcutSheet />
      <LiveSession />
      <PresenceListener />
      <NotificationListener />
    </div>
  );
}
