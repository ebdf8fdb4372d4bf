import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FlowDetail, FlowGraph } from '../../schemas/generated/types.ts';
import { launchBrowser } from '../kit/browser.ts';
import { boxOf } from '../kit/flow-canvas.ts';
import { FlowKeys } from '../kit/flow-keys.ts';
import { largeFlow } from '../kit/large-flow.ts';
import { pageStays } from '../kit/page-stays.ts';
import { logIn, openPhones, writeAs } from '../kit/people.ts';
import { ProductApi } from '../kit/product-api.ts';
import { installRenderCounter, readRendered, resetRendered } from '../kit/render-counter.ts';
import { seriousFindings } from '../kit/serious-findings.ts';
import { useStack } from '../kit/use-stack.ts';

const stack = useStack({ ui: true });
let browser: Browser;
let page: Page;
let api: ProductApi;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await logIn(browser, stack(), 'marketer');
  api = await ProductApi.open(stack());
});

afterAll(async () => {
  await api?.close();
  await browser?.close();
});

const makeFlow = (name: string, graph: FlowGraph): Promise<FlowDetail> => api.call<FlowDetail>('POST', '/flows', { name, kind: 'conversation', graph });

it('goes from a starter to a live flow that answers in less than a minute', async () => {
  await page.goto(`${stack().apiUrl}/flows`);
  const begin = Date.now();
  await page.getByRole('button', { name: 'New flow' }).click();
  await page.getByRole('searchbox', { name: 'Search flows to begin with' }).fill('questions and');
  await page.getByRole('radio', { name: /^Questions and answers/ }).click();
  await page.getByRole('log').getByText('We deliver within 2 to 3 working days.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Create flow' }).click();
  await page.locator('.react-flow__node[data-id=list]').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const openPublish = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).waitFor();
  };
  expect(await pageStays(page, openPublish)).toBe(true);
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Live', { exact: true }).first().waitFor();
  expect(Date.now() - begin).toBeLessThan(60_000);

  // What is drawn differs from what is live as soon as it is saved, and can be published again.
  expect(await page.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(true);
  await page.locator('.react-flow__node[data-id=list]').click({ position: { x: 60, y: 16 } });
  await page.keyboard.press('d');
  await page.getByText('Live, edited', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Publish', exact: true }).isEnabled()).toBe(true);

  const phones = await openPhones(browser, stack());
  const phone = await writeAs(phones, 'Anna Schmidt', 'faq');
  await phone.getByText(/What is your question about/).waitFor();
});

it('says what keeps a file from being a flow, and takes one that is', async () => {
  await page.goto(`${stack().apiUrl}/flows`);
  await page.getByRole('button', { name: 'New flow' }).click();
  const choose = async (content: string): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles({ name: 'flow.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  };
  await choose('no json');
  await page.getByText('It is no JSON').waitFor();
  await choose(JSON.stringify({ name: 'Old', kind: 'conversation', graph: { schemaVersion: 1, settings: {}, nodes: [{ id: 'a' }], edges: [], notes: [] } }));
  await page.getByText('The flow in it is damaged: graph.nodes.0').waitFor();
  await choose(JSON.stringify({ name: 'Taken along', kind: 'conversation', graph: largeFlow(25) }));
  await page.getByRole('button', { name: 'Create flow' }).click();
  await page.getByRole('heading', { name: 'Taken along' }).or(page.getByText('Taken along')).first().waitFor();
  await page.locator('.react-flow__node').first().waitFor();
});

it('keeps flows in folders, by dragging and by menu, and lets them go when a folder is deleted', async () => {
  await makeFlow('To be sorted', largeFlow(2));
  await page.goto(`${stack().apiUrl}/flows`);
  const folders = page.getByRole('navigation', { name: 'Folders' });
  const fromPalette = async (text: string, entry: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: /^Search pages/ }).fill(text);
    await page.getByRole('option', { name: entry }).click();
  };
  // Keys are heard once the page is there.
  await folders.waitFor();
  await fromPalette('folder', 'New folder');
  await page.getByRole('textbox', { name: 'Name' }).fill('Campains');
  await page.keyboard.press('Enter');
  await folders.getByRole('button', { name: 'Actions for Campains' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  const hasFocus = (control: Locator): Promise<boolean> => control.evaluate((element) => element === document.activeElement);
  // A dialog begins at its first control, not at its closing cross, and gives the focus back to what opened it.
  await expect.poll(() => hasFocus(page.getByRole('textbox', { name: 'Name' }))).toBe(true);
  await page.getByRole('textbox', { name: 'Name' }).fill('Campaigns');
  await page.keyboard.press('Enter');
  await folders.getByRole('button', { name: /^Campaigns/ }).waitFor();
  await expect.poll(() => hasFocus(folders.getByRole('button', { name: 'Actions for Campaigns' }))).toBe(true);
  await page.getByText('No flow fits').waitFor();
  await folders.getByRole('button', { name: 'All flows' }).click();
  const row = page.getByRole('row').filter({ hasText: 'To be sorted' });
  await row.dragTo(folders.getByRole('button', { name: /^Campaigns/ }));
  await folders.getByRole('button', { name: 'Campaigns 1' }).waitFor();
  await fromPalette('campaigns', 'Campaigns');
  await row.waitFor();
  await expect.poll(() => page.getByRole('row').count()).toBe(2);
  await row.getByRole('button', { name: 'Actions for To be sorted' }).click();
  await page.getByRole('menuitem', { name: 'Move to folder' }).click();
  await page.getByRole('menuitem', { name: 'No folder' }).click();
  await page.getByText('No flow fits').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await folders.getByRole('button', { name: 'Actions for Campaigns' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await row.waitFor();
});

it('undoes fifty steps and makes them again', async () => {
  const { flow } = await makeFlow('Fifty steps', largeFlow(2));
  const keys = new FlowKeys(page);
  await keys.open(`${stack().apiUrl}/flows/${flow.id}`);
  await page.locator('.react-flow__node[data-id=n0]').click({ position: { x: 60, y: 12 } });
  const disabled = (): Promise<number> => page.locator('.step-card-disabled').count();
  for (let step = 0; step < 25; step += 1) await keys.press('d', 'ControlOrMeta+d');
  await keys.expectCards(27);
  const drawn = await disabled();
  for (let step = 0; step < 50; step += 1) await keys.press('ControlOrMeta+z');
  await keys.expectCards(2);
  expect(await disabled()).toBe(0);
  expect(await page.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true);
  for (let step = 0; step < 50; step += 1) await keys.press('ControlOrMeta+Shift+z');
  await keys.expectCards(27);
  expect(await disabled()).toBe(drawn);
  await expect.poll(async () => (await api.call<FlowDetail>('GET', `/flows/${flow.id}`)).graph.nodes.length, { timeout: 60_000 }).toBe(27);
  expect(await seriousFindings(page)).toEqual([]);
});

it('takes edges of a large flow by the pointer though they are drawn together, and draws what comes into sight', async () => {
  const { flow } = await makeFlow('Large', largeFlow(140));
  await page.goto(`${stack().apiUrl}/flows/${flow.id}`);
  const card = (id: string): Locator => page.locator(`.react-flow__node[data-id=${id}]`);
  const edges = page.locator('.react-flow__edge');
  await card('n1').waitFor();
  expect(await edges.count()).toBe(0);
  const exit = await boxOf(card('n1').locator('[data-handleid=next]'));
  const onEdge = { x: exit.x + exit.width + 12, y: exit.y + exit.height / 2 };
  await page.mouse.move(onEdge.x, onEdge.y);
  await page.getByRole('button', { name: 'Insert a step here' }).waitFor();
  await page.mouse.click(onEdge.x, onEdge.y);
  await page.locator('.react-flow__edge.selected').waitFor();
  const leadsOn = async (): Promise<boolean> => (await api.call<FlowDetail>('GET', `/flows/${flow.id}`)).graph.edges.some(({ source }) => source === 'n1');
  await page.keyboard.press('Delete');
  await expect.poll(leadsOn, { timeout: 60_000 }).toBe(false);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(leadsOn, { timeout: 60_000 }).toBe(true);

  await page.keyboard.press('ControlOrMeta+a');
  await page.getByText('140 items selected').waitFor();
  const before = await boxOf(card('n1'));
  await page.mouse.move(before.x - 12, before.y - 24);
  for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(60, 0);
  // Another column has come into sight, drawn in full; what was left behind is selected still, until the canvas is clicked.
  await card('n81').getByText('Step 81').waitFor();
  await expect.poll(() => card('n81').locator('[data-handleid]').count()).toBeGreaterThan(0);
  await expect.poll(() => card('n1').count()).toBe(0);
  const gap = await boxOf(card('n81'));
  await page.mouse.click(gap.x + 20, gap.y - 12);
  await page.getByText('Flow settings').waitFor();
  await page.keyboard.press('1');
  await expect.poll(() => page.locator('.react-flow__node').count()).toBe(140);
  expect(await page.locator('.react-flow__node.selected').count()).toBe(0);
});

it('draws again only what changed while a step is dragged', async () => {
  const { flow, graph } = await makeFlow('Counted', largeFlow(100));
  const counted = await page.context().newPage();
  await installRenderCounter(counted);
  await counted.goto(`${stack().apiUrl}/flows/${flow.id}`);
  const card = counted.locator('.react-flow__node[data-id=n21]');
  await card.waitFor();
  const box = await card.boundingBox();
  if (!box) throw new Error('The step lies out of sight.');
  await counted.mouse.move(box.x + 80, box.y + 14);
  await counted.mouse.down();
  await counted.mouse.move(box.x + 90, box.y + 24, { steps: 3 });
  await counted.waitForTimeout(500);
  await resetRendered(counted);
  await counted.mouse.move(box.x + 190, box.y + 64, { steps: 20 });
  await counted.waitForTimeout(500);
  const { cards, edges } = await readRendered(counted);
  await counted.mouse.up();
  // What is written in the inspector concerns one card and no edge.
  await resetRendered(counted);
  await new FlowKeys(counted).write('/body', 'Which tent?');
  await card.getByText('Which tent?').waitFor();
  const written = await readRendered(counted);
  expect([Object.keys(written.cards), Object.keys(written.edges)]).toEqual([['n21'], []]);
  const touching = graph.edges.filter(({ source, target }) => source === 'n21' || target === 'n21').map(({ id }) => id);
  expect(Object.keys(cards)).toEqual(['n21']);
  expect(Object.keys(edges).filter((id) => !touching.includes(id))).toEqual([]);
  expect(Object.keys(edges).length).toBeGreaterThan(0);
  await counted.close();
});
