import { useTranslation } from 'react-i18next';
import { marketRegions } from '../../../schemas/prices/market-of.ts';

/** How a market of a price list is called in the language of the page: a country, or a region of several. */
export function useMarketName(): (market: string) => string {
  const { t, i18n } = useTranslation('costs');
  return (market) => {
    if (marketRegions.includes(market)) return t(`market.${market}`, { defaultValue: market });
    return /^[A-Z]{2}$/.test(market) ? (new Intl.DisplayNames([i18n.language], { type: 'region' }).of(market) ?? market) : market;
  };
}
