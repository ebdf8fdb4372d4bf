import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FlowDetail, FlowGraph, FlowNode, FlowVersionList } from '../../schemas/generated/types.ts';
import { launchBrowser } from '../kit/browser.ts';
import { expectAccessible } from '../kit/expect-accessible.ts';
import { boxOf } from '../kit/flow-canvas.ts';
import { FlowKeys } from '../kit/flow-keys.ts';
import { logIn } from '../kit/people.ts';
import { ProductApi } from '../kit/product-api.ts';
import { useStack } from '../kit/use-stack.ts';

// @begins-first: seven journeys.

const stack = useStack({ ui: true });
let browser: Browser;
let page: Page;
let api: ProductApi;
let keys: FlowKeys;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await logIn(browser, stack(), 'marketer');
  api = await ProductApi.open(stack());
  keys = new FlowKeys(page);
});

afterAll(async () => {
  await api?.close();
  await browser?.close();
});

const node = (id: string, type: string, params: FlowNode['params'], x: number): FlowNode => ({ id, type, typeVersion: 1, params, position: { x, y: 0 } });

const questionFlow: FlowGraph = {
  schemaVersion: 1,
  settings: {},
  notes: [],
  nodes: [
    node('start', 'keyword', { words: ['tent'], match: 'exact' }, 0),
    node('question', 'ask', { prompt: 'How many people?', accept: 'number', saveTo: 'people', timeoutMs: 600_000 }, 336),
    node('thanks', 'send-text', { body: 'Thank you!' }, 672),
  ],
  edges: [
    { id: 'e1', source: 'start', sourceHandle: 'next', target: 'question' },
    { id: 'e2', source: 'question', sourceHandle: 'answer', target: 'thanks' },
  ],
};

async function makeFlow(name: string, graph?: FlowGraph): Promise<FlowDetail> {
  return api.call<FlowDetail>('POST', '/flows', { name, kind: 'conversation', ...(graph ? { graph } : {}) });
}

const load = (id: string): Promise<FlowDetail> => api.call<FlowDetail>('GET', `/flows/${id}`);
const address = (id: string): string => `${stack().apiUrl}/flows/${id}`;
const promptOf = async (id: string): Promise<unknown> => (await load(id)).graph.nodes.find((one) => one.type === 'ask')?.params['prompt' as never];
const select = (id: string): Promise<void> => page.locator(`.react-flow__node[data-id="${id}"]`).click({ position: { x: 60, y: 12 } });

it('builds a flow by keyboard alone, takes it all back and makes it again', async () => {
  const { flow } = await makeFlow('By keyboard');
  await keys.open(address(flow.id));
  for (const name of ['keyword', 'send buttons', 'ask a question', 'send text']) await keys.add(name);
  await keys.expectEdges(3);

  await keys.press('ArrowLeft', 'ArrowLeft');
  await keys.expectSelected('Send buttons');
  // Connect: the exit after the first one leads to the text.
  await keys.press('c');
  await page.getByRole('combobox', { name: 'Search exits' }).waitFor();
  await keys.press('ArrowDown', 'Enter');
  await page.getByRole('combobox', { name: 'Search steps' }).waitFor();
  await page.keyboard.type('Send text');
  await keys.press('Enter');
  await keys.expectEdges(4);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  for (let step = 0; step < 5; step += 1) await keys.press('ControlOrMeta+z');
  await keys.expectCards(0);
  for (let step = 0; step < 5; step += 1) await keys.press('ControlOrMeta+Shift+z');
  await keys.expectCards(4);
  await keys.expectEdges(4);

  // The outline does it as well, and whoever works there stays there.
  await page.getByRole('button', { name: 'Outline' }).click();
  await page.getByRole('treeitem', { name: /^Send text/ }).focus();
  await keys.press('n');
  await page.getByRole('combobox', { name: 'Search steps' }).waitFor();
  await page.keyboard.type('end');
  await keys.press('Enter');
  const line = page.locator('[role=treeitem]:focus');
  await line.getByText('The flow ends here').waitFor();
  await keys.press('Delete');
  await keys.expectCards(4);
  await line.waitFor();
  await expect.poll(async () => (await load(flow.id)).graph.nodes.length).toBe(4);
  await expectAccessible(page);
});

it('copies steps from one flow into another', async () => {
  const [from, to] = [await makeFlow('Copied from', questionFlow), await makeFlow('Copied to')];
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await keys.open(address(from.flow.id));
  await keys.expectCards(3);
  await keys.press('ControlOrMeta+a', 'ControlOrMeta+c');
  await keys.open(address(to.flow.id));
  await keys.press('ControlOrMeta+v');
  await keys.expectCards(3);
  await keys.expectEdges(2);
  await expect.poll(async () => (await load(to.flow.id)).graph.edges.length).toBe(2);
  const { graph } = await load(to.flow.id);
  expect(graph.nodes.map((copy) => copy.id)).not.toContain('question');
  await expectAccessible(page);

  // Whoever presses in a corner of the overview looks there; who drags what is in sight moves it back.
  const card = page.locator('.react-flow__node').first();
  const before = await boxOf(card);
  const map = await boxOf(page.getByRole('img', { name: 'Overview of the flow' }));
  const [corner, middle] = [{ x: map.x + 6, y: map.y + 6 }, { x: map.x + map.width / 2, y: map.y + map.height / 2 }];
  await page.mouse.click(corner.x, corner.y);
  await expect.poll(async () => (await boxOf(card)).x).toBeGreaterThan(before.x + 200);
  await page.mouse.move(corner.x, corner.y);
  await page.mouse.down();
  await page.mouse.move(middle.x, middle.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await boxOf(card)).x).toBeLessThan(before.x + 200);
});

it('puts edits of different steps together and asks about the same one', async () => {
  const { flow, graph, revision } = await makeFlow('Two editors', questionFlow);
  await keys.open(address(flow.id));
  await select('question');
  await keys.write('/prompt', 'For how many?');
  const other = structuredClone(graph);
  Object.assign(other.nodes[2]?.params ?? {}, { body: 'Thanks a lot!' });
  await api.call('PUT', `/flows/${flow.id}/draft`, { graph: other, revision });
  await expect.poll(() => promptOf(flow.id)).toBe('For how many?');
  const merged = await load(flow.id);
  expect(JSON.stringify(merged.graph)).toContain('Thanks a lot!');

  const clash = structuredClone(merged.graph);
  Object.assign(clash.nodes.find((one) => one.id === 'question')?.params ?? {}, { prompt: 'Theirs' });
  await keys.write('/prompt', 'Mine');
  await api.call('PUT', `/flows/${flow.id}/draft`, { graph: clash, revision: merged.revision });
  await page.getByRole('dialog').getByText('Theirs').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect.poll(() => promptOf(flow.id)).toBe('Mine');
});

it('shows two editors to each other, and what each has selected', async () => {
  const { flow } = await makeFlow('Together', questionFlow);
  await keys.open(address(flow.id));
  const lead = await logIn(browser, stack(), 'lead');
  await lead.goto(address(flow.id));
  await lead.locator('[data-peer-avatar]').waitFor();
  await page.locator('[data-peer-avatar="Jonas Weber"]').waitFor();
  await lead.locator('.react-flow__node[data-id=question]').click({ position: { x: 60, y: 12 } });
  await page.locator('[data-id=question] [data-peer="Jonas Weber"]').waitFor();
  await page.getByRole('button', { name: /^Jonas Weber is editing/ }).waitFor();
  await expectAccessible(page);
  await lead.context().close();
  await expect.poll(() => page.locator('[data-peer-avatar]').count(), { timeout: 80_000 }).toBe(0);
});

it('keeps edits while the network is away and sends them when it is back', async () => {
  const { flow } = await makeFlow('Offline', questionFlow);
  await keys.open(address(flow.id));
  await select('question');
  await page.context().setOffline(true);
  await keys.write('/prompt', 'Written in a tunnel');
  await page.getByText('Not connected.').first().waitFor();
  await page.context().setOffline(false);
  await expect.poll(() => promptOf(flow.id)).toBe('Written in a tunnel');
});

it('plays the draft on the simulated phone, skips to the timer and lights the path', async () => {
  const { flow } = await makeFlow('Tested', questionFlow);
  await keys.open(address(flow.id));
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  const conversation = page.getByRole('log', { name: 'Conversation' });
  await page.getByRole('textbox', { name: 'Write a message' }).fill('tent');
  await keys.press('Enter');
  await conversation.getByText('How many people?').waitFor();
  await page.locator('[data-id=question] [data-light=here]').waitFor();
  await page.getByRole('button', { name: /^Skip to next timer/ }).click();
  await page.getByText('The time is over').waitFor();

  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByRole('textbox', { name: 'Write a message' }).fill('tent');
  await keys.press('Enter');
  await page.getByRole('textbox', { name: 'Write a message' }).fill('4');
  await keys.press('Enter');
  await conversation.getByText('Thank you!').waitFor();
  await page.locator('[data-id=thanks] [data-light]').waitFor();
  await expectAccessible(page);
});

it('saves a played conversation as a test, which then keeps a broken flow from being published unless somebody says why', async () => {
  const { flow } = await makeFlow('Tested at each publication', { ...questionFlow, edges: [...questionFlow.edges, { id: 'e3', source: 'question', sourceHandle: 'no_reply', target: 'thanks' }] });
  await keys.open(address(flow.id));
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await page.getByRole('textbox', { name: 'Write a message' }).fill('tent');
  await keys.press('Enter');
  await page.getByRole('button', { name: /^Skip to next timer/ }).click();
  await page.getByText('The time is over').waitFor();
  await page.getByRole('button', { name: 'Save as a test' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Nobody answers');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save test' }).click();
  await page.getByRole('tab', { name: 'Tests' }).click();
  await page.getByRole('button', { name: 'Play all' }).click();
  await page.getByText('1 of 1 passed').waitFor();

  const { graph, revision } = await load(flow.id);
  const broken = structuredClone(graph);
  Object.assign(broken.nodes.find((one) => one.id === 'question')?.params ?? {}, { prompt: 'How many?' });
  await api.call('PUT', `/flows/${flow.id}/draft`, { graph: broken, revision });
  await keys.open(address(flow.id));
  await keys.press('ControlOrMeta+Shift+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.locator('[data-line=missing]').getByText('How many people?').waitFor();
  await dialog.locator('[data-line=extra]').getByText('How many?', { exact: true }).waitFor();
  const anyway = dialog.getByRole('button', { name: 'Publish anyway' });
  expect(await anyway.isDisabled()).toBe(true);
  await expect(api.call('POST', `/flows/${flow.id}/publish`, { revision: revision + 1 })).rejects.toThrow('FLOW_TESTS_FAILED');
  await expectAccessible(page);
  await dialog.getByLabel('Why publish nevertheless?').fill('The question is shorter now');
  await anyway.click();
  await expect.poll(async () => (await api.call<FlowVersionList>('GET', `/flows/${flow.id}/versions`)).items[0]?.failedTests).toEqual({ names: ['Nobody answers'], reason: 'The question is shorter now' });
});
