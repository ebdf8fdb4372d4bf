import { useNavigate } from '@tanstack/react-router';
import { createElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Keyboard, Monitor, Moon, OctagonAlert, PanelLeft, Sun, Zap } from 'lucide-react';
import { useCommands, type Command } from './commands.ts';
import { usePalette, useShortcutSheet } from './palette-state.ts';
import { useRail } from './rail-state.ts';
import { usePermission } from './session.ts';
import { useTheme } from './theme.ts';
import { useAreas } from './use-areas.ts';

/** Commands that exist on every page: going to a place, the palette itself, the look. */
export function useShellCommands(): void {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const areas = useAreas();
  const theme = useTheme((state) => state.choose);
  const mayOperate = usePermission('flows.operate');
  const mayRead = usePermission('flows.read');
  useCommands(useMemo((): Command[] => {
    const go = t('palette.groupPages');
    const look = t('palette.groupApp');
    const icon = (component: typeof Sun) => createElement(component, { size: 16 });
    return [
      ...areas.map((area): Command => ({
        id: `go.${area.id}`,
        title: t(`areas.${area.id}`),
        group: go,
        icon: icon(area.icon),
        keywords: t(`areas.${area.id}Keywords`).split(', '),
        run: () => void navigate({ to: area.path }),
      })),
      ...(mayOperate ? [{ id: 'go.stuck', title: t('palette.stuckRuns'), group: go, icon: icon(OctagonAlert), keywords: [t('areas.flows')], run: () => void navigate({ to: '/flows/stuck' }) }] : []),
      ...(mayRead ? [{ id: 'go.triggers', title: t('palette.triggers'), group: go, icon: icon(Zap), keywords: [t('areas.flows')], run: () => void navigate({ to: '/flows/triggers' }) }] : []),
      { id: 'shell.palette', title: t('palette.open'), group: look, shortcut: 'mod+k', whileTyping: true, run: () => usePalette.getState().show() },
      { id: 'shell.shortcuts', title: t('profile.shortcuts'), group: look, icon: icon(Keyboard), shortcut: '?', run: () => useShortcutSheet.getState().show() },
      { id: 'shell.rail', title: t('rail.toggle'), group: look, icon: icon(PanelLeft), shortcut: 'mod+b', run: () => useRail.getState().toggle() },
      { id: 'theme.light', title: t('theme.useLight'), group: look, icon: icon(Sun), keywords: [t('profile.theme')], run: () => theme('light') },
      { id: 'theme.dark', title: t('theme.useDark'), group: look, icon: icon(Moon), keywords: [t('profile.theme')], run: () => theme('dark') },
      { id: 'theme.system', title: t('theme.useSystem'), group: look, icon: icon(Monitor), keywords: [t('profile.theme')], run: () => theme('system') },
    ];
  }, [t, navigate, areas, theme, mayOperate, mayRead]));
}
