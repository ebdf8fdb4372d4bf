import { useQuery } from '@tanstack/react-query';
import { Coins } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TemplatePrices } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { money } from '../../costs/money.ts';
import { useMarketName } from '../../costs/use-market-name.ts';

/** What a template of this category will probably cost in this conversation, and why. */
export function ExpectedPrice({ conversationId, category }: { conversationId: string; category: string }) {
  const { t, i18n } = useTranslation(['template-fill', 'costs']);
  const marketName = useMarketName();
  const { data } = useQuery({ queryKey: keys.conversations.part(conversationId, 'template-prices'), queryFn: ({ signal }) => request<TemplatePrices>('GET', `/conversations/${encodeURIComponent(conversationId)}/template-prices`, { signal }) });
  const price = data?.items.find((candidate) => candidate.category === category.toLowerCase());
  if (price === undefined) return null;
  const { amount, currency, reason, market = '' } = price;
  const words = amount === undefined ? t('price.unknown') : amount === 0 ? t('price.free') : t('price.expected', { amount: money(amount, currency, i18n.language) });
  const why = amount === undefined ? '' : t(`costs:message.reason.${reason}`, { market: marketName(market), category: t(`costs:category.${price.category}`) });
  return (
    <p className="flex min-w-0 items-start gap-1.5 text-xs text-muted" data-expected-price>
      <Coins size={14} className="mt-px shrink-0" aria-hidden />
      <span className="min-w-0"><span className="font-medium text-ink" data-numeric>{words}</span> {why}</span>
    </p>
  );
}
