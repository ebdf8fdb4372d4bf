import { press, type Scene, type Screen } from '../screen.ts';

const empty = { as: 'newcomer' } as const;

/** The rest of the navigation, which phones have in a drawer. */
const openMore = ({ page, say }: Scene): Promise<void> => page.getByRole('button', { name: say('shell:rail.more'), exact: true }).click();

/** What belongs to no area, pages on the first day, and the simulator's phone page. */
export const shellScreens: readonly Screen[] = [
  { name: 'log-in', path: '/login', as: 'stranger' },
  {
    name: 'palette', path: '/flows', as: 'administrator',
    act: async ({ page }) => {
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('dialog').getByRole('combobox').fill('me');
    },
  },
  {
    name: 'notifications', path: '/contacts', as: 'lead',
    act: async (scene) => {
      if (scene.narrow) await openMore(scene);
      await press(scene, scene.say('shell:notifications.title'));
    },
  },
  { name: 'more', path: '/flows', as: 'administrator', act: (scene) => (scene.narrow ? openMore(scene) : press(scene, scene.say('shell:rail.expand'))) },
  { name: 'not-found', path: '/nowhere', as: 'agent' },
  { name: 'empty-inbox', path: '/inbox', ...empty },
  { name: 'empty-flows', path: '/flows', ...empty },
  { name: 'empty-contacts', path: '/contacts', ...empty },
  { name: 'empty-templates', path: '/templates', ...empty },
  { name: 'empty-media', path: '/media', ...empty },
  { name: 'empty-numbers', path: '/numbers', ...empty },
  { name: 'empty-costs', path: '/costs', ...empty },
  { name: 'phone-page', path: '/', as: 'customer', docs: true },
];
