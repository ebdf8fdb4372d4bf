import { press, type Screen } from '../screen.ts';

/** The person's own settings and those of the organisation. */
export const settingsScreens: readonly Screen[] = [
  { name: 'settings-profile', path: '/settings', as: 'agent' },
  { name: 'settings-organisation', path: '/settings/organisation', as: 'administrator' },
  { name: 'settings-hours', path: '/settings/business-hours', as: 'administrator' },
  { name: 'settings-messaging', path: '/settings/messaging', as: 'administrator' },
  { name: 'settings-api-keys', path: '/settings/api-keys', as: 'administrator' },
  { name: 'settings-credentials', path: '/settings/credentials', as: 'administrator' },
  { name: 'settings-webhooks', path: '/settings/webhooks', as: 'administrator' },
  {
    name: 'settings-webhook', path: '/settings/webhooks', as: 'administrator',
    act: async ({ page, say }) => {
      await press({ page }, say('settings:webhooks.create'));
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'settings-outgoing', path: '/settings/outgoing-webhooks', as: 'administrator' },
  {
    name: 'settings-audit-log', path: '/settings/audit-log', as: 'administrator',
    act: async ({ page, say }) => page.getByRole('button', { name: say('audit:entry.open') }).nth(1).click(),
  },
];
