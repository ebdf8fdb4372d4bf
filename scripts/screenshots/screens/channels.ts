import { press, type Screen } from '../screen.ts';

const shipped = '/templates/204857600000100:order_shipped:en';

/** Templates, files and numbers. */
export const channelScreens: readonly Screen[] = [
  { name: 'templates', path: '/templates', as: 'marketer' },
  { name: 'template', path: shipped, as: 'marketer' },
  {
    name: 'template-editor', path: `${shipped}/edit`, as: 'marketer', docs: true,
    act: ({ page }) => page.locator('[data-template-preview]').first().waitFor({ state: 'attached' }),
  },
  { name: 'template-new', path: '/templates/new', as: 'marketer' },
  { name: 'media', path: '/media', as: 'marketer' },
  {
    name: 'media-file', path: '/media', as: 'marketer',
    act: async ({ page }) => {
      await page.getByText('Fjord 2 at dusk').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'numbers', path: '/numbers', as: 'administrator', docs: true },
  { name: 'number-events', path: '/numbers/events', as: 'administrator' },
  { name: 'number', path: '/numbers/204857600000201', as: 'administrator' },
  {
    name: 'number-plan', path: '/numbers/204857600000201', as: 'administrator',
    act: async ({ page, say }) => {
      await press({ page }, say('number-list:changePlan'));
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'number-connect', path: '/numbers', as: 'administrator',
    act: async ({ page, say }) => {
      await press({ page }, say('numbers:connect'));
      await page.getByRole('dialog').waitFor();
    },
  },
];
