import { useTranslation } from 'react-i18next';
import { AreaTabs } from '../app/AreaTabs.tsx';
import { usePermission } from '../app/session.ts';

/** The parts of the numbers area: the numbers, and what WhatsApp tells of them and their accounts. */
export function NumbersTabs() {
  const { t } = useTranslation(['kept-webhooks', 'numbers']);
  const mayInspect = usePermission('webhooks.inspect');
  return mayInspect ? <AreaTabs label={t('tabs')} tabs={[{ to: '/numbers', label: t('numbers:title') }, { to: '/numbers/events', label: t('title') }]} /> : null;
}
