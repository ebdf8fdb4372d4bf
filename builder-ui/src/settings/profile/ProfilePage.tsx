import { useTranslation } from 'react-i18next';
import { SettingsPage } from '../SettingsPage.tsx';
import { AppearanceCard } from './AppearanceCard.tsx';
import { PasswordCard } from './PasswordCard.tsx';
import { ProfileCard } from './ProfileCard.tsx';

/** One's own name, look and password. */
export function ProfilePage() {
  const { t } = useTranslation('settings');
  return (
    <SettingsPage title={t('sections.profile')}>
      <ProfileCard />
      <AppearanceCard />
      <PasswordCard />
    </SettingsPage>
  );
}
