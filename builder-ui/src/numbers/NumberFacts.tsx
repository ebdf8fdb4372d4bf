import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberView } from '../../../schemas/generated/types.ts';
import { Card } from '../ui/Card.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { NumberQuality } from './NumberBadges.tsx';
import { NumberHour, NumberRate, PortfolioUse } from './NumberRate.tsx';

/** What is known of a number at this moment. */
export function NumberFacts({ number }: { number: NumberView }) {
  const { t } = useTranslation(['number-list', 'numbers']);
  const tier = number.messagingTier ? t(`numbers:tier.${number.messagingTier}`, { defaultValue: number.messagingTier }) : t('numbers:unknown');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('facts.rate'), <NumberRate key="rate" number={number} />],
    [t('facts.queue'), <span key="queue" data-numeric>{number.queued}</span>],
    [t('facts.quality'), <NumberQuality key="quality" number={number} />],
    [t('facts.tier'), tier],
    [t('facts.throughput'), number.throughput ? t(`numbers:throughput.${number.throughput}`, { defaultValue: number.throughput }) : t('numbers:unknown')],
    [t('facts.lastError'), number.lastError ? <span key="error" className="break-words">{number.lastError.code ? `${number.lastError.code} · ` : ''}{number.lastError.message} <RelativeTime time={number.lastError.at} className="text-muted" /></span> : t('noError')],
  ];
  return (
    <Card title={t('facts.title')} description={<span dir="ltr" data-numeric>{number.displayPhoneNumber}</span>}>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-4 sm:grid-cols-3">
        {facts.map(([name, value]) => (
          <div key={name} className="min-w-0">
            <dt className="text-xs text-muted">{name}</dt>
            <dd className="mt-0.5">{value}</dd>
          </div>
        ))}
        <div className="col-span-2 min-w-0">
          <dt className="text-xs text-muted">{t('columns.hour')}</dt>
          <dd className="mt-1"><NumberHour number={number} width={360} /></dd>
        </div>
        <div className="min-w-0 max-sm:col-span-2">
          <dt className="text-xs text-muted">{t('facts.portfolio')}</dt>
          <dd className="mt-1"><PortfolioUse portfolio={number.portfolio} /></dd>
        </div>
      </dl>
      <p className="mt-4 text-xs text-muted">{t('portfolioHint')}</p>
    </Card>
  );
}
