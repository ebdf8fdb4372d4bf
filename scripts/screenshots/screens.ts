import type { Page } from 'playwright-core';

/** A screen of the product: where it is, and what is done there before the picture is taken. */
export type Screen = {
  name: string;
  path: string;
  as: 'administrator' | 'lead' | 'marketer' | 'agent';
  /** Also kept for the documentation, in light and wide. */
  docs?: true;
  act?: (page: Page) => Promise<void>;
};

const menu = '/flows/nordwind-menu';

/** Opens "New flow"; the pictures in the gallery are there at once, the conversation is played when it is looked at. */
async function openGallery(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New flow' }).first().click();
  await page.getByRole('radio').first().waitFor();
  await page.getByRole('log').getByText(/\w/).first().waitFor();
}

/** The first conversation of the list, when it has any. */
async function openConversation(page: Page): Promise<void> {
  const first = page.locator('a[href*="/inbox/"]').first();
  await first.waitFor({ timeout: 5000 });
  await first.click();
}

async function selectStep(page: Page, id: string): Promise<void> {
  await page.locator(`.react-flow__node[data-id="${id}"]`).click({ position: { x: 60, y: 12 } });
}

/** Every screen that a person sees, in the order of the rail. */
export const screens: readonly Screen[] = [
  { name: 'inbox', path: '/inbox?view=all', as: 'administrator', docs: true, act: openConversation },
  { name: 'flows', path: '/flows', as: 'marketer' },
  { name: 'flow-gallery', path: '/flows', as: 'marketer', docs: true, act: openGallery },
  { name: 'flow-editor', path: menu, as: 'marketer', docs: true },
  { name: 'flow-editor-step', path: menu, as: 'marketer', act: (page) => selectStep(page, 'menu') },
  { name: 'flow-editor-settings', path: menu, as: 'marketer' },
  { name: 'flow-test', path: `${menu}?view=test`, as: 'marketer' },
  { name: 'flow-watch', path: `${menu}?view=watch`, as: 'marketer' },
  { name: 'flow-history', path: `${menu}?view=history`, as: 'marketer' },
  { name: 'flow-stuck', path: '/flows/stuck', as: 'administrator' },
  { name: 'flow-triggers', path: '/flows/triggers', as: 'marketer' },
  { name: 'contacts', path: '/contacts', as: 'lead' },
  { name: 'templates', path: '/templates', as: 'marketer' },
  { name: 'numbers', path: '/numbers', as: 'administrator' },
  { name: 'team', path: '/team', as: 'administrator' },
  { name: 'settings-organisation', path: '/settings/organisation', as: 'administrator' },
  { name: 'settings-hours', path: '/settings/business-hours', as: 'administrator' },
  { name: 'settings-messaging', path: '/settings/messaging', as: 'administrator' },
  { name: 'settings-profile', path: '/settings', as: 'agent' },
  { name: 'settings-api-keys', path: '/settings/api-keys', as: 'administrator' },
  { name: 'settings-webhooks', path: '/settings/webhooks', as: 'administrator' },
];
