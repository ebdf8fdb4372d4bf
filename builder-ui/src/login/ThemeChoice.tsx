import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTheme } from '../app/theme.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';

/** System, light or dark; each an icon with its name as the hint. */
export function ThemeChoice() {
  const { t } = useTranslation('shell');
  const { preference, choose } = useTheme();
  return (
    <SegmentedControl
      aria-label={t('profile.theme')}
      size="sm"
      value={preference}
      onValueChange={choose}
      options={[
        { value: 'system', label: t('theme.system'), icon: <Monitor size={14} />, iconOnly: true },
        { value: 'light', label: t('theme.light'), icon: <Sun size={14} />, iconOnly: true },
        { value: 'dark', label: t('theme.dark'), icon: <Moon size={14} />, iconOnly: true },
      ]}
    />
  );
}
