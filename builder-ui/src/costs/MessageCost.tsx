import { useTranslation } from 'react-i18next';
import { Tooltip } from '../ui/Tooltip.tsx';
import { useMessageCost } from './MessageCosts.tsx';
import { money } from './money.ts';
import { useMarketName } from './use-market-name.ts';

/** What one message cost, or is likely to; why, and what was forecast, on pointing at it. */
export function MessageCost({ messageId }: { messageId: string }) {
  const cost = useMessageCost(messageId);
  const { t, i18n } = useTranslation('costs');
  const marketName = useMarketName();
  const price = cost?.actual ?? cost?.forecast;
  if (cost === undefined || price === undefined) return null;
  const text = price.amount === undefined ? '?' : price.amount === 0 ? t('message.free') : money(price.amount, price.currency, i18n.language);
  const expected = cost.forecast?.amount === undefined ? undefined : money(cost.forecast.amount, cost.forecast.currency, i18n.language);
  const differs = cost.actual !== undefined && cost.forecast !== undefined && cost.actual.amount !== cost.forecast.amount;
  const why = t(`message.reason.${price.reason}`, { market: marketName(price.market ?? ''), category: t(`category.${price.category}`) });
  const lines = [cost.actual === undefined ? t('message.forecast') : undefined, why, differs && expected !== undefined ? t('message.differs', { amount: expected }) : undefined];
  return (
    <Tooltip label={lines.filter(Boolean).join(' ')}>
      <button type="button" className={differs ? 'rounded-sm text-amber-ink' : 'rounded-sm'} data-numeric data-message-cost>{cost.actual === undefined ? `~ ${text}` : text}</button>
    </Tooltip>
  );
}
