import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import { AuditModel } from '../../activities/store/models/audit-log.ts';
import type { FlowDetail, FlowGraph, FlowSettings } from '../../schemas/generated/types.ts';
import { launchBrowser } from '../kit/browser.ts';
import { expectAccessible } from '../kit/expect-accessible.ts';
import { FlowKeys } from '../kit/flow-keys.ts';
import { logIn } from '../kit/people.ts';
import { ProductApi } from '../kit/product-api.ts';
import { useStack } from '../kit/use-stack.ts';

const stack = useStack({ ui: true });
let browser: Browser;
let page: Page;
let api: ProductApi;
let keys: FlowKeys;
let flowId = '';

const graph: FlowGraph = {
  schemaVersion: 1,
  settings: {},
  notes: [],
  nodes: [
    { id: 'start', type: 'keyword', typeVersion: 1, params: { words: ['offer'], match: 'exact' }, position: { x: 0, y: 0 } },
    { id: 'hello', type: 'send-text', typeVersion: 1, params: { body: 'Hello' }, position: { x: 336, y: 0 } },
  ],
  edges: [{ id: 'e1', source: 'start', sourceHandle: 'next', target: 'hello' }],
};

beforeAll(async () => {
  browser = await launchBrowser();
  page = await logIn(browser, stack(), 'administrator');
  api = await ProductApi.open(stack());
  keys = new FlowKeys(page);
  flowId = (await api.call<FlowDetail>('POST', '/flows', { name: 'Offers', kind: 'conversation', graph })).flow.id;
});

afterAll(async () => {
  await api?.close();
  await browser?.close();
});

const stored = async (): Promise<FlowSettings> => (await api.call<FlowDetail>('GET', `/flows/${flowId}`)).graph.settings;
const field = (pointer: string) => page.locator(`[data-flow-settings] [data-field="${pointer}"]`).first();

async function choose(pointer: string, option: string): Promise<void> {
  await field(pointer).getByRole('combobox').click();
  await page.getByRole('option', { name: option }).click();
}

it('sets run rules, shows their defaults, saves them by itself and takes them back', async () => {
  await keys.open(`${stack().apiUrl}/flows/${flowId}`);
  await field('/reentry/mode').getByText('Default').waitFor();
  await choose('/reentry/mode', 'Again after some time');
  await field('/reentry/afterMs').getByRole('textbox').fill('2');
  await field('/quietHours').getByRole('switch').click();
  await field('/quietHours/from').getByRole('textbox').fill('22:30');
  await page.keyboard.press('Tab');
  await choose('/quietHours/onQuiet', 'Is left out');
  await expect.poll(stored).toMatchObject({ reentry: { mode: 'after' }, quietHours: { from: '22:30', to: '08:00', onQuiet: 'skip' } });

  await field('/quietHours').getByRole('switch').first().click();
  await expect.poll(async () => (await stored()).quietHours).toBeUndefined();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await stored()).quietHours?.onQuiet).toBe('skip');
  await field('/reentry/mode').getByRole('button', { name: /^Back to the default/ }).click();
  await expect.poll(async () => (await stored()).reentry).toBeUndefined();
});

it('says what is wrong at the rule, and leads there from the list of issues', async () => {
  await field('/goal').getByRole('switch').click();
  await field('/goal').getByText('Give an event, a condition, or both.').waitFor();
  await page.locator('.react-flow__node[data-id=hello]').click({ position: { x: 60, y: 12 } });
  await page.locator('[data-flow-settings]').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^\d+ issues?$/ }).click();
  await page.getByRole('button', { name: /^Error.*Flow settings/ }).click();
  await expect.poll(() => field('/goal/event').getByRole('combobox').evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type('order.paid');
  await field('/goal').getByText('Give an event, a condition, or both.').waitFor({ state: 'detached' });
  await expect.poll(stored).toMatchObject({ goal: { event: 'order.paid' } });
  await expectAccessible(page, '[data-flow-settings]');
});

it('keeps the messaging rules of the organisation, refuses a word in two lists, and writes them into the audit log', async () => {
  await page.goto(`${stack().apiUrl}/settings/messaging`);
  const agent = page.locator('[data-field="/agent"]');
  await agent.getByRole('button', { name: 'Add words' }).click();
  const words = agent.locator('[data-field="/agent/0/words"]').getByRole('textbox');
  await words.fill('stop');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save' }).click();
  await agent.getByText(/"stop" stands in/).waitFor();
  await agent.getByRole('button', { name: 'Remove stop' }).click();
  await words.fill('human');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await OrganisationModel.findOne({ 'messaging.agent.words': 'human' }).lean())?.messaging?.agent).toEqual([{ language: 'en', words: ['human'] }]);
  await expect.poll(() => AuditModel.countDocuments({ action: 'organisation.updated', 'details.fields': 'messaging' })).toBe(1);
  await expectAccessible(page);
});

it('shows in which order triggers are asked, and which words two flows share', async () => {
  await api.publish('Offers of today', 'conversation', graph);
  await api.publish('Offers of tomorrow', 'conversation', { ...graph, settings: { priority: 60 } });
  await page.goto(`${stack().apiUrl}/flows/triggers`);
  await page.getByRole('button', { name: 'Words in several flows (2)' }).click();
  await expect.poll(() => page.getByRole('row').count()).toBe(3);
  const [, first, second] = await page.getByRole('row').all();
  await first?.getByText('Answers first').last().waitFor();
  await second?.getByText('“offer”: Offers of tomorrow has a higher priority').waitFor();
  await expectAccessible(page);
});
