import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TemplateUse } from '../../../../schemas/generated/types.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';

/** The flows that send the template, each with its steps. */
export function TemplateUses({ uses }: { uses: ReadonlyArray<TemplateUse> }) {
  const { t } = useTranslation('templates');
  return (
    <Card title={t('uses.title')} description={t('uses.hint')} flush>
      {uses.length === 0 ? <p className="px-5 py-4 text-xs text-muted">{t('uses.none')}</p> : (
        <ul>
          {uses.map((use) => (
            <li key={use.flowId} className="flex items-center gap-3 border-b border-line px-5 py-2 last:border-b-0">
              <div className="min-w-0 flex-1">
                <Link to="/flows/$flowId" params={{ flowId: use.flowId }} search={{ node: use.nodes[0]?.id ?? '' }} className="rounded-sm font-medium hover:underline" dir="auto">{use.flowName}</Link>
                <p className="truncate text-xs text-muted" dir="auto">{use.nodes.map((node) => node.name).join(', ')}</p>
              </div>
              <Badge tone={use.live ? 'green' : 'neutral'} dot={use.live}>{t(use.live ? 'uses.live' : 'uses.draft')}</Badge>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
