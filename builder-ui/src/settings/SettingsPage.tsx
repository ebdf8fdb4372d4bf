import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page.tsx';

type SettingsPageProps = { title: string; actions?: ReactNode | undefined; /** Takes the whole width, for tables. */ wide?: boolean | undefined; children: ReactNode };

/** Frame of one part of the settings. */
export function SettingsPage({ title, actions, wide = false, children }: SettingsPageProps) {
  const { t } = useTranslation('settings');
  return <Page title={title} crumbs={[{ label: t('title'), to: '/settings' }]} actions={actions} layout={wide ? 'wide' : 'scroll'}>{children}</Page>;
}
