import { press, type Screen } from '../screen.ts';

const talk = (day: { conversationId: string }): string => `/inbox/${encodeURIComponent(day.conversationId)}?view=all`;

/** The team's inbox. */
export const inboxScreens: readonly Screen[] = [
  { name: 'inbox', path: talk, as: 'agent', docs: true, act: ({ page }) => page.locator('[data-direction]').first().waitFor() },
  { name: 'inbox-list', path: '/inbox?view=all', as: 'agent' },
  { name: 'inbox-queue', path: '/inbox?view=unassigned', as: 'lead' },
  {
    name: 'inbox-details', path: talk, as: 'lead',
    act: async ({ page, say, narrow }) => {
      await page.locator('[data-direction]').first().waitFor();
      if (narrow) await press({ page }, say('inbox:thread.details'));
    },
  },
  {
    name: 'inbox-why', path: talk, as: 'lead',
    act: async ({ page, say }) => {
      const message = page.locator('[data-direction=in]').filter({ hasText: 'price' }).first();
      await message.hover();
      await message.getByRole('button', { name: say('inbox:why.title') }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'inbox-note', path: talk, as: 'agent',
    act: async ({ page, say }) => {
      await page.getByRole('button', { name: say('inbox:note.note'), exact: true }).click();
    },
  },
  {
    name: 'inbox-template', path: '/inbox?view=all', as: 'agent',
    act: async ({ page }) => {
      await page.getByRole('searchbox').first().fill('Mateusz');
      await page.getByRole('link').filter({ hasText: 'Mateusz' }).first().click();
      const picker = page.getByRole('combobox').last();
      await picker.click();
      await page.getByRole('option', { name: /order_shipped/ }).first().click();
      await page.locator('[data-template-preview]').waitFor();
    },
  },
];
