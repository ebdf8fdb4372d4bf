import type { Scene } from './screen.ts';

/** In the editor's test mode: writes to the simulated phone, and looks at the prices. */
export async function playMenu({ page, say }: Pick<Scene, 'page' | 'say'>): Promise<void> {
  await page.getByRole('textbox', { name: say('flows:phone.type') }).fill('price');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByRole('button', { name: 'Prices' }).click();
  await page.getByRole('log').getByText('Fjord 2 tent').waitFor();
}
