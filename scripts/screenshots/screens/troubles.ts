import type { Scene, Screen } from '../screen.ts';

/** Answers every call of this part of the API with a failure of the server. */
async function fails({ page }: Scene, part: string): Promise<void> {
  await page.route(`**/api/v1/${part}**`, (route) => route.fulfill({ status: 400, json: { error: { code: 'INTERNAL', message: 'Something broke', requestId: '01J000000000000000000000VP' } } }));
  await page.reload();
  await page.getByRole('alert').or(page.locator('main')).first().waitFor();
  await page.waitForTimeout(1500);
  await page.unroute(`**/api/v1/${part}**`);
}

/** What is shown when something does not work. */
export const troubleScreens: readonly Screen[] = [
  { name: 'trouble-flows', path: '/flows', as: 'agent', act: (scene) => fails(scene, 'flows') },
  { name: 'trouble-inbox', path: '/inbox', as: 'agent', act: (scene) => fails(scene, 'conversations') },
  { name: 'trouble-contacts', path: '/contacts', as: 'agent', act: (scene) => fails(scene, 'contacts') },
  { name: 'trouble-costs', path: '/costs', as: 'lead', act: (scene) => fails(scene, 'costs') },
  { name: 'trouble-flow', path: '/flows/nothing-of-the-kind', as: 'marketer' },
  { name: 'trouble-talk', path: '/inbox/conv:1:nothing?view=all', as: 'agent' },
  { name: 'trouble-number', path: '/numbers/1', as: 'administrator' },
  {
    name: 'trouble-log-in', path: '/login', as: 'stranger',
    act: async ({ page }) => {
      await page.locator('input').first().fill('nobody@nordwind.example');
      await page.locator('input[type=password]').fill('not the password');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(1200);
    },
  },
];
