import { press, type Scene, type Screen } from '../screen.ts';

/** Waits for what has just been opened. */
const dialog = ({ page }: Scene): Promise<void> => page.getByRole('dialog').or(page.getByRole('alertdialog')).last().waitFor();

/** Opens the menu with these words and, where said, chooses in it. */
async function menu(scene: Scene, name: string, ...entries: string[]): Promise<void> {
  await press(scene, name);
  for (const entry of entries) await scene.page.getByRole('menuitem', { name: entry }).first().click();
  if (entries.length === 0) await scene.page.getByRole('menuitem').first().waitFor();
}

/** A dialog behind one button. */
const behind = (key: string) => async (scene: Scene): Promise<void> => {
  await press(scene, scene.say(key));
  await dialog(scene);
};

const open = (scene: Scene, text: string): Promise<void> => scene.page.getByText(text, { exact: true }).first().click();

/** Opens the menu of the first flow in the list, not that of a folder beside it. */
async function flowMenu(scene: Scene, ...entries: string[]): Promise<void> {
  await scene.page.getByRole('row').nth(1).getByRole('button').last().click();
  for (const entry of entries) await scene.page.getByRole('menuitem', { name: entry }).first().click();
  await scene.page.getByRole('menuitem').or(scene.page.getByRole('dialog')).or(scene.page.getByRole('alertdialog')).first().waitFor();
}

async function segments(scene: Scene): Promise<void> {
  await scene.page.getByRole('button', { name: scene.say('contacts:segments.title'), exact: true }).click();
}

/** What opens above a page: each dialog in which somebody decides or enters something. */
export const dialogScreens: readonly Screen[] = [
  { name: 'dialog-flow-menu', path: '/flows', as: 'marketer', act: (scene) => flowMenu(scene) },
  { name: 'dialog-flow-rename', path: '/flows', as: 'marketer', act: (scene) => flowMenu(scene, scene.say('flows:list.actions.rename')) },
  { name: 'dialog-flow-archive', path: '/flows', as: 'marketer', act: (scene) => flowMenu(scene, scene.say('flows:list.actions.archive')) },
  { name: 'dialog-folder', path: '/flows', as: 'marketer', wideOnly: true, act: behind('folders:create') },
  {
    name: 'dialog-segment-new', path: '/contacts', as: 'lead',
    act: async (scene) => {
      await segments(scene);
      await press(scene, scene.say('contacts:segments.add'));
      await dialog(scene);
    },
  },
  { name: 'dialog-team-person', path: '/team', as: 'administrator', act: (scene) => menu(scene, scene.say('team:actionsFor'), scene.say('team:edit.action')) },
  { name: 'dialog-team-reset', path: '/team', as: 'administrator', act: (scene) => menu(scene, scene.say('team:actionsFor'), scene.say('team:reset.action')) },
  {
    name: 'dialog-team', path: '/team', as: 'administrator',
    act: async (scene) => {
      await scene.page.getByRole('button', { name: scene.say('team:teams.title'), exact: true }).click();
      await press(scene, scene.say('team:teams.add'));
      await dialog(scene);
    },
  },
  { name: 'dialog-api-key', path: '/settings/api-keys', as: 'administrator', act: behind('settings:apiKeys.create') },
  { name: 'dialog-credential', path: '/settings/credentials', as: 'administrator', act: behind('settings:credentials.create') },
  { name: 'dialog-outgoing', path: '/settings/outgoing-webhooks', as: 'administrator', act: behind('settings:outgoing.create') },
  { name: 'dialog-deliveries', path: '/settings/outgoing-webhooks', as: 'administrator', act: behind('settings:outgoing.log') },
  { name: 'dialog-prices', path: '/costs/prices', as: 'administrator', act: behind('costs:import.open') },
  { name: 'dialog-number-secrets', path: '/numbers/204857600000201', as: 'administrator', act: behind('number-list:settings') },
  { name: 'dialog-template-delete', path: '/templates/204857600000100:order_shipped:en', as: 'marketer', act: (scene) => menu(scene, scene.say('templates:detail.more'), scene.say('templates:detail.delete')) },
  { name: 'dialog-media-delete', path: '/media', as: 'marketer', act: (scene) => menu(scene, scene.say('media:library.actions'), scene.say('media:library.delete')) },
  { name: 'dialog-inbox-assign', path: ({ conversationId }) => `/inbox/${encodeURIComponent(conversationId)}?view=all`, as: 'lead', act: (scene) => scene.page.getByRole('banner').or(scene.page.locator('main')).getByRole('button', { name: /Tom/ }).first().click() },
  { name: 'dialog-inbox-more', path: ({ conversationId }) => `/inbox/${encodeURIComponent(conversationId)}?view=all`, as: 'agent', act: (scene) => menu(scene, scene.say('composer:menu')) },
  { name: 'dialog-inbox-list', path: ({ conversationId }) => `/inbox/${encodeURIComponent(conversationId)}?view=all`, as: 'agent', act: (scene) => menu(scene, scene.say('composer:menu'), scene.say('composer:list.title')) },
  { name: 'dialog-inbox-location', path: ({ conversationId }) => `/inbox/${encodeURIComponent(conversationId)}?view=all`, as: 'agent', act: (scene) => menu(scene, scene.say('composer:menu'), scene.say('composer:location.title')) },
  {
    name: 'dialog-stuck-end', path: '/flows/stuck', as: 'lead',
    act: async (scene) => {
      await scene.page.getByRole('checkbox').nth(1).click();
      await press(scene, scene.say('runs:actions.stop'));
      await dialog(scene);
    },
  },
  {
    name: 'dialog-unsaved', path: '/settings/organisation', as: 'administrator',
    act: async (scene) => {
      await scene.page.getByRole('textbox').first().fill('Nordwind Outdoor and more');
      await open(scene, scene.say('settings:sections.hours'));
      await dialog(scene);
    },
  },
];
