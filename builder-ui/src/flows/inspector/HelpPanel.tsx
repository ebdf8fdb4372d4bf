import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { markdown } from './markdown.tsx';

const docs = import.meta.glob<string>('../../../../nodes/*/docs.md', { query: '?raw', import: 'default' });

/** The manual page of a step type, from its folder. */
export function HelpPanel({ type }: { type: string }) {
  const { t } = useTranslation('flows');
  const page = useQuery({ queryKey: ['node-docs', type], staleTime: Infinity, queryFn: async () => (await docs[`../../../../nodes/${type}/docs.md`]?.()) ?? '' });
  return (
    <div className="h-full overflow-y-auto px-4 py-4">
      {page.isPending ? <Skeleton className="h-24 w-full" /> : page.data ? <div className="flex flex-col gap-2.5">{markdown(page.data)}</div> : <p className="text-xs text-muted">{t('inspector.noHelp')}</p>}
    </div>
  );
}
