import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Loads the words of what opens on a page, once the page stands. A part that meets words that are still on their way is
 * suspended, and with it everything up to the next boundary: often the whole page. `namespaces` must not change.
 */
export function useWordsAhead(namespaces: readonly string[]): void {
  const { i18n } = useTranslation();
  useEffect(() => void i18n.loadNamespaces(namespaces), [i18n, namespaces]);
}
