import { useTranslation } from 'react-i18next';
import type { CostQuery, CostSum } from '../../../schemas/generated/types.ts';

const NOWHERE = 'ZZ';

/** How a row is called in the language of the page. */
export function useCostName(groupBy: NonNullable<CostQuery['groupBy']>): (row: Pick<CostSum, 'key' | 'name'>) => string {
  const { t, i18n } = useTranslation('costs');
  const date = (key: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' }).format(new Date(`${key.padEnd(10, '-01')}T00:00:00Z`));
  return ({ key, name }) => {
    switch (groupBy) {
      case 'day':
        return date(key, { dateStyle: 'medium' });
      case 'month':
        return date(key, { month: 'long', year: 'numeric' });
      case 'country':
        return key === NOWHERE ? t('unknownCountry') : (new Intl.DisplayNames([i18n.language], { type: 'region' }).of(key) ?? key);
      case 'category':
        return t(`category.${key}`, { defaultValue: key });
      case 'source':
        return t(`source.${key}`, { defaultValue: key });
      case 'flow':
        return key === '' ? t('noFlow') : name;
      case 'number':
        return name;
    }
  };
}
