import { playMenu } from '../play-menu.ts';
import { press } from '../screen.ts';
import { wordsIn } from '../words.ts';
import type { Colleague } from './colleague.ts';

/** Saves conversations that are played whenever the menu is published. */
export async function saveTests({ page }: Colleague, menuAddress: string): Promise<void> {
  const say = wordsIn('en');
  for (const name of ['Asks for prices', 'Looks at the prices']) {
    await page.goto(`${menuAddress}?view=test`);
    await playMenu({ page, say });
    await press({ page }, say('flow-tests:save.action'));
    await page.getByRole('dialog').getByLabel(say('flow-tests:save.name')).fill(name);
    await press({ page }, say('flow-tests:save.confirm'));
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
}
