import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Ids of what axe finds on a page and calls serious or critical. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => String(target)).slice(0, 3).join(' ')}`);
}
