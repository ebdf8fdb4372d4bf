import { MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';

/** In the place of the thread while none is open. */
export function NoConversation() {
  const { t } = useTranslation('inbox');
  return <EmptyState className="h-full" icon={<MessagesSquare size={20} />} title={t('none.title')} description={t('none.description')} />;
}
