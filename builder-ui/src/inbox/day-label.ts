import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The local day of an instant, as a key. */
export function dayOf(at: string): string {
  return new Date(at).toDateString();
}

/** Words for the day of an instant: today, yesterday, or the date in the reader's language. */
export function useDayLabel(): (at: string) => string {
  const { t, i18n } = useTranslation('inbox');
  return useCallback(
    (at: string) => {
      const day = dayOf(at);
      if (day === new Date().toDateString()) return t('day.today');
      if (day === new Date(Date.now() - 24 * 60 * 60_000).toDateString()) return t('day.yesterday');
      return new Intl.DateTimeFormat(i18n.language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at));
    },
    [t, i18n.language],
  );
}
