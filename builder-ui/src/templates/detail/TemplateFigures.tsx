import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TemplateAnalytics } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';

/** How the template did in the last 30 days, as WhatsApp counts. */
export function TemplateFigures({ templateId }: { templateId: string }) {
  const { t } = useTranslation('templates');
  const query = useQuery({ queryKey: keys.templates.part(templateId, 'analytics'), queryFn: ({ signal }) => request<TemplateAnalytics>('GET', `/templates/${encodeURIComponent(templateId)}/analytics`, { signal }), staleTime: 300_000 });
  return (
    <Card title={t('figures.title')} description={t('figures.hint')}>
      {query.isPending ? <SkeletonRows height={36} rows={2} /> : query.isError ? <ErrorState compact error={query.error} title={t('figures.failed')} onRetry={() => void query.refetch()} /> : <Figures figures={query.data} />}
    </Card>
  );
}

function Figures({ figures }: { figures: TemplateAnalytics }) {
  const { t, i18n } = useTranslation('templates');
  const number = new Intl.NumberFormat(i18n.language);
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  if (!figures.available) return <p className="text-xs text-muted">{t('figures.unavailable')}</p>;
  return (
    <>
      <dl className="grid grid-cols-3 gap-3">
        {(['sent', 'delivered', 'read'] as const).map((name) => (
          <div key={name}>
            <dt className="text-xs text-muted">{t(`figures.${name}`)}</dt>
            <dd className="text-lg font-semibold" data-numeric>{number.format(figures[name])}</dd>
            {name === 'sent' || figures.sent === 0 ? null : <dd className="text-xs text-faint" data-numeric>{share.format(figures[name] / figures.sent)}</dd>}
          </div>
        ))}
      </dl>
      {figures.clicks.length === 0 ? null : <ul className="mt-3 text-xs text-muted">{figures.clicks.map(({ button, count }) => <li key={button} dir="auto">{t('figures.clicks', { button, number: number.format(count) })}</li>)}</ul>}
    </>
  );
}
