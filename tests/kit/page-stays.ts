import type { Page } from 'playwright-core';

/** Does something on a page that stands, and says whether the page was hidden meanwhile, as React hides what is suspended. */
export async function pageStays(page: Page, act: () => Promise<void>): Promise<boolean> {
  await page.evaluate(() => {
    const main = document.querySelector('#page');
    const state = window as Window & { pageHidden?: boolean };
    state.pageHidden = false;
    const look = (): void => void (state.pageHidden ||= [...(main?.children ?? [])].some((child) => child instanceof HTMLElement && child.style.display === 'none'));
    if (main) new MutationObserver(look).observe(main, { subtree: true, childList: true, attributes: true, attributeFilter: ['style'] });
  });
  await act();
  return page.evaluate(() => (window as Window & { pageHidden?: boolean }).pageHidden === false);
}
