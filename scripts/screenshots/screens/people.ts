import { press, type Screen } from '../screen.ts';

/** Contacts, colleagues, and what costs. */
export const peopleScreens: readonly Screen[] = [
  { name: 'contacts', path: '/contacts', as: 'lead' },
  {
    name: 'contact', path: '/contacts', as: 'lead',
    act: async ({ page }) => {
      await page.getByRole('searchbox').first().fill('Anna');
      await page.getByRole('button', { name: 'Anna Schmidt' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'contact-merge', path: '/contacts', as: 'lead',
    act: async ({ page, say }) => {
      await page.getByRole('searchbox').first().fill('Anna');
      await page.getByRole('button', { name: 'Anna Schmidt' }).click();
      await press({ page }, say('contacts:merge'));
      const other = page.getByRole('dialog').last().getByRole('combobox').first();
      await other.fill('Ben');
      await page.getByRole('option', { name: /Ben Fuchs/ }).click();
      await page.getByRole('dialog').last().getByRole('radio').first().waitFor();
    },
  },
  { name: 'contact-segments', path: '/contacts', as: 'lead', act: async ({ page, say }) => { await page.getByRole('button', { name: say('contacts:segments.title'), exact: true }).click(); } },
  {
    name: 'contact-segment', path: '/contacts', as: 'lead',
    act: async ({ page, say }) => {
      await page.getByRole('button', { name: say('contacts:segments.title'), exact: true }).click();
      await page.getByRole('listitem').filter({ hasText: 'Best customers' }).getByRole('button').first().click();
    },
  },
  { name: 'contact-duplicates', path: '/contacts', as: 'lead', act: async ({ page, say }) => { await page.getByRole('button', { name: say('contacts:duplicates'), exact: true }).click(); } },
  { name: 'costs', path: '/costs', as: 'administrator', docs: true },
  { name: 'costs-prices', path: '/costs/prices', as: 'administrator' },
  { name: 'team', path: '/team', as: 'administrator' },
  { name: 'team-teams', path: '/team', as: 'administrator', act: async ({ page, say }) => { await page.getByRole('button', { name: say('team:teams.title'), exact: true }).click(); } },
  {
    name: 'team-invite', path: '/team', as: 'administrator',
    act: async ({ page, say }) => {
      await press({ page }, say('team:invite.action'));
      await page.getByRole('dialog').waitFor();
    },
  },
];
