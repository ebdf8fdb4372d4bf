import { useQuery } from '@tanstack/react-query';
import { MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';
import { countsQuery } from './inbox-queries.ts';

/** In the place of the thread while none is open. */
export function NoConversation() {
  const { t } = useTranslation('inbox');
  const { data: counts } = useQuery(countsQuery);
  // The list says already that there are none to choose from.
  if (counts && counts.all + counts.closed === 0) return null;
  return <EmptyState className="h-full" icon={<MessagesSquare size={20} />} title={t('none.title')} description={t('none.description')} />;
}
