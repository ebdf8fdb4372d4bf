import { useRouter } from '@tanstack/react-router';
import { Keyboard, LogOut, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../api/describe-error.ts';
import { languages } from '../i18n/catalogues.ts';
import { chooseLanguage } from '../i18n/i18n.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { cx } from '../ui/cx.ts';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/menu-entries.ts';
import { toast } from '../ui/toast.ts';
import { leaveSession } from './leave-session.ts';
import { useShortcutSheet } from './palette-state.ts';
import { useLogOut, useSession } from './session.ts';
import { useTheme } from './theme.ts';

/** Behind one's own picture: profile, theme, language, shortcuts, log out. */
export function ProfileMenu({ withLabel }: { withLabel: boolean }) {
  const { t } = useTranslation('shell');
  const user = useSession();
  return (
    <Menu
      side="inline-end"
      align="end"
      gap={withLabel ? 12 : 16}
      entries={useProfileEntries()}
      trigger={
        <button
          type="button"
          aria-label={t('profile.label', { name: user.name })}
          className={cx('flex items-center gap-2.5 rounded-control text-start transition-colors hover:bg-slate-3 data-popup-open:bg-slate-3', withLabel ? 'h-11 px-2' : 'size-10 justify-center')}
        >
          <Avatar name={user.name} size={24} />
          {withLabel ? (
            <span className="min-w-0 flex-1">
              <span className="block truncate text-xs font-medium">{user.name}</span>
              <span className="block truncate text-2xs text-muted">{t(`roles.${user.role}`)}</span>
            </span>
          ) : null}
        </button>
      }
    />
  );
}

function useProfileEntries(): MenuEntry[] {
  const { t, i18n } = useTranslation('shell');
  const user = useSession();
  const router = useRouter();
  const logOut = useLogOut();
  const { preference, choose } = useTheme();
  const leave = () => logOut.mutate(undefined, {
    onSuccess: () => void leaveSession(router),
    onError: (error) => toast({ tone: 'bad', title: t('profile.logOutFailed'), description: describeError(error).message }),
  });
  const languageEntry: MenuEntry[] = languages.length < 2 ? [] : [{
    kind: 'submenu',
    id: 'language',
    label: t('profile.language'),
    entries: [{
      kind: 'radio',
      id: 'languages',
      value: i18n.language,
      onValueChange: (language) => void chooseLanguage(language),
      options: languages.map((language) => ({ value: language, label: new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language })),
    }],
  }];
  return [
    { kind: 'label', id: 'who', label: `${user.email} · ${user.orgName}` },
    { id: 'profile', label: t('profile.settings'), icon: <UserRound size={16} />, onSelect: () => void router.navigate({ to: '/settings' }) },
    { id: 'shortcuts', label: t('profile.shortcuts'), icon: <Keyboard size={16} />, shortcut: '?', onSelect: () => useShortcutSheet.getState().show() },
    { kind: 'separator', id: 'before-theme' },
    {
      kind: 'radio',
      id: 'theme',
      label: t('profile.theme'),
      value: preference,
      onValueChange: (next) => choose(next === 'light' || next === 'dark' ? next : 'system'),
      options: [
        { value: 'system', label: t('theme.system') },
        { value: 'light', label: t('theme.light') },
        { value: 'dark', label: t('theme.dark') },
      ],
    },
    ...languageEntry,
    { kind: 'separator', id: 'before-leave' },
    { id: 'leave', label: t('profile.logOut'), icon: <LogOut size={16} />, onSelect: leave },
  ];
}
