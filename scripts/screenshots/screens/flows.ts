import { causeConflict } from '../cause-conflict.ts';
import { playMenu } from '../play-menu.ts';
import { press, type Scene, type Screen } from '../screen.ts';

const menu = '/flows/nordwind-menu';
const canvas = ({ page }: Scene): Promise<void> => page.locator('.react-flow__node').first().waitFor();

/** Opens "New flow"; the pictures in the gallery are there at once, the conversation is played when it is looked at. */
async function openGallery({ page, say, narrow }: Scene): Promise<void> {
  await press({ page }, say('flows:list.create'));
  await page.getByRole('radio').first().waitFor();
  if (!narrow) await page.getByRole('log').getByText(/\w/).first().waitFor();
}

async function selectStep(scene: Scene, id: string): Promise<void> {
  await canvas(scene);
  await scene.page.locator(`.react-flow__node[data-id="${id}"]`).click({ position: { x: 60, y: 12 } });
}

/** Flows: list, editor and everything beside it. */
export const flowScreens: readonly Screen[] = [
  { name: 'flows', path: '/flows', as: 'marketer' },
  { name: 'flow-gallery', path: '/flows', as: 'marketer', docs: true, act: openGallery },
  { name: 'flow-editor', path: menu, as: 'marketer', act: (scene) => (scene.narrow ? canvas(scene) : selectStep(scene, 'menu')) },
  { name: 'flow-editor-settings', path: menu, as: 'marketer', act: canvas },
  { name: 'flow-editor-step', path: menu, as: 'marketer', act: (scene) => selectStep(scene, scene.narrow ? 'start' : 'assign') },
  { name: 'flow-editor-condition', path: '/flows/nordwind-out-of-hours', as: 'marketer', act: (scene) => selectStep(scene, scene.narrow ? 'start' : 'taken') },
  { name: 'flow-editor-template', path: '/flows/nordwind-welcome-journey', as: 'marketer', act: (scene) => selectStep(scene, scene.narrow ? 'start' : 'day1') },
  {
    name: 'flow-outline', path: menu, as: 'marketer', wideOnly: true,
    act: async (scene) => {
      await canvas(scene);
      await scene.page.getByRole('button', { name: scene.say('flows:outline.title'), exact: true }).click();
    },
  },
  { name: 'flow-test', path: `${menu}?view=test`, as: 'marketer', docs: true, act: playMenu },
  {
    name: 'flow-test-save', path: `${menu}?view=test`, as: 'marketer',
    act: async (scene) => {
      await playMenu(scene);
      await press(scene, scene.say('flow-tests:save.action'));
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'flow-tests', path: `${menu}?view=test`, as: 'marketer',
    act: async ({ page, say }) => {
      await page.getByRole('tab', { name: say('flow-tests:title') }).click();
      await press({ page }, say('flow-tests:runAll'));
      await page.getByText(say('flow-tests:passed')).first().waitFor();
    },
  },
  {
    name: 'flow-dry-run', path: `${menu}?view=test`, as: 'lead', docs: true,
    act: async ({ page, say }) => {
      await page.getByRole('button', { name: say('flow-dry-run:way.many') }).click();
      const again = page.getByRole('button', { name: say('flow-dry-run:again') });
      await again.or(page.getByRole('radio').nth(1)).first().waitFor();
      if (await again.isVisible()) await again.click();
      await page.getByRole('radio').nth(1).click();
      await press({ page }, say('flow-dry-run:begin'));
      await page.getByText(say('flow-dry-run:outcomes')).first().waitFor();
    },
  },
  { name: 'flow-watch', path: `${menu}?view=watch`, as: 'marketer', docs: true, act: canvas },
  { name: 'flow-path', path: ({ runId }) => `${menu}?view=watch&run=${encodeURIComponent(runId)}`, as: 'lead', docs: true, act: canvas },
  { name: 'flow-history', path: `${menu}?view=history&version=2`, as: 'marketer', act: canvas },
  { name: 'flow-compare', path: `${menu}?view=history&version=2&compare=true`, as: 'marketer', docs: true, wideOnly: true, act: canvas },
  {
    name: 'flow-publish', path: '/flows/nordwind-welcome-journey', as: 'marketer', docs: true, wideOnly: true,
    act: async (scene) => {
      await canvas(scene);
      await scene.page.keyboard.press('ControlOrMeta+Shift+Enter');
      await scene.page.getByRole('dialog').getByRole('radio').first().waitFor();
    },
  },
  { name: 'flow-conflict', path: '/flows/nordwind-lead-capture', as: 'marketer', wideOnly: true, act: causeConflict },
  {
    name: 'flow-watch-step', path: `${menu}?view=watch`, as: 'marketer', wideOnly: true,
    act: async (scene) => {
      await canvas(scene);
      await scene.page.locator('.react-flow__node[data-id=menu]').hover();
      await scene.page.locator('[data-step-hover=menu]').getByRole('link').first().waitFor();
    },
  },
  {
    name: 'flow-help', path: menu, as: 'marketer',
    act: async (scene) => {
      await canvas(scene);
      await scene.page.keyboard.press('?');
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  { name: 'flow-stuck', path: '/flows/stuck', as: 'administrator', docs: true },
  {
    name: 'flow-stuck-run', path: '/flows/stuck', as: 'lead',
    act: async ({ page }) => {
      await page.getByRole('button', { name: 'Tessa Brink' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'flow-triggers', path: '/flows/triggers', as: 'marketer' },
];
