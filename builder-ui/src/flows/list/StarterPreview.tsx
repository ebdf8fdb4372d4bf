import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { FlowPicture } from './FlowPicture.tsx';
import type { Starter } from './starters.ts';

// The engine comes with it, so the list of flows does not wait for it.
const StarterPhone = lazy(async () => ({ default: (await import('./StarterPhone.tsx')).StarterPhone }));

/** What a starter looks like on the canvas, and on the customer's phone. */
export function StarterPreview({ starter, language }: { starter: Starter; language: string }) {
  const { t } = useTranslation('starters');
  const { t: tf } = useTranslation('flows');
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-3">
      <div>
        <h3 className="text-md font-semibold" dir="auto">{t(`flows.${starter.id}.name`)}</h3>
        <p className="mt-1 text-muted" dir="auto">{t(`flows.${starter.id}.description`)}</p>
        <p className="mt-1 text-2xs text-faint">{tf(`kinds.${starter.kind}`)} · {t('gallery.steps', { count: starter.graph.nodes.length })}</p>
      </div>
      <FlowPicture graph={starter.graph} titles className="h-52 w-full shrink-0 max-md:h-36" />
      <section aria-label={t('gallery.phone')} className="flex min-h-0 flex-1 flex-col overflow-hidden rounded-card border border-line">
        <h4 className="border-b border-line px-3 py-1.5 text-xs font-medium text-muted">{t('gallery.phone')}</h4>
        <Suspense fallback={<Skeleton className="m-3 h-24" />}><StarterPhone key={`${starter.id} ${language}`} starter={starter} language={language} /></Suspense>
      </section>
    </div>
  );
}
