import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunList } from '../../schemas/generated/types.ts';
import { launchBrowser } from '../kit/browser.ts';
import { expectAccessible } from '../kit/expect-accessible.ts';
import { Parking } from '../kit/parking.ts';
import { logIn } from '../kit/people.ts';
import { ProductApi } from '../kit/product-api.ts';
import { useStack } from '../kit/use-stack.ts';
import { WebhookSender } from '../kit/webhook-sender.ts';

const INSIDE = 12;
const DAY = 86_400_000;

const stack = useStack({ ui: true });
let browser: Browser;
let page: Page;
let api: ProductApi;
let sender: WebhookSender;
let parking: Parking;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await logIn(browser, stack(), 'marketer');
  api = await ProductApi.open(stack());
  sender = new WebhookSender(stack().apiUrl, String(stack().settings.WHATSAPP_APP_SECRET));
});

afterAll(async () => {
  await sender?.close();
  await api?.close();
  await browser?.close();
});

const dialog = (): Locator => page.getByRole('dialog').last();

it('publishes with a move through the dialog, shows how it goes, and takes it back', async () => {
  parking = await Parking.open(api, 'wait', [{ id: 'rest', waitMs: 10 * DAY }]);
  await parking.fill(sender, INSIDE, '49176');
  await parking.draw([{ id: 'greet', says: 'Hello again' }, { id: 'later', waitMs: 20 * DAY }]);
  await page.goto(`${stack().apiUrl}/flows/${parking.flowId}`);
  await page.locator('[data-step-type]').first().waitFor();
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await dialog().getByText(`${INSIDE} contacts are inside`).waitFor();
  const head = dialog().locator('[data-head=rest]');
  await expect.poll(() => head.innerText()).toMatch(/Removed[\s\S]*Version 1: 12/);

  // Whoever would end all runs is asked first, and may think again.
  await dialog().getByRole('radio', { name: /^Leave the flow/ }).click();
  await dialog().getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('alertdialog').getByText(`End the runs of ${INSIDE} contacts?`).waitFor();
  await page.keyboard.press('Escape');
  await dialog().getByRole('radio', { name: /^Finish their version/ }).click();

  // By keyboard: the choice that is made, and one down.
  await dialog().getByRole('radio', { name: /^Finish their version/ }).focus();
  await page.keyboard.press('ArrowDown');
  const target = head.getByRole('combobox');
  await expect.poll(() => target.inputValue()).toBe('Delay');
  await target.click();
  await target.fill('leave');
  await page.getByRole('option', { name: /^Leave the flow/ }).click();
  await target.fill('delay');
  await page.keyboard.press('Enter');
  await expect.poll(() => target.inputValue()).toBe('Delay');
  await dialog().getByRole('radio', { name: /^Work out anew/ }).click();
  await dialog().getByLabel('At most, contacts a minute').waitFor();
  await dialog().getByRole('radio', { name: /^Keep their end/ }).click();
  await expectAccessible(page);
  await dialog().getByRole('textbox', { name: /^What changed/ }).fill('A longer wait');
  await dialog().getByRole('button', { name: 'Publish', exact: true }).click();

  await dialog().getByText('Contacts moved', { exact: true }).waitFor();
  await dialog().getByText(`${INSIDE} of ${INSIDE}`).waitFor();
  await parking.settled(INSIDE, { version: 2, nodeId: 'later' });
  await expectAccessible(page);
  await dialog().getByRole('button', { name: 'Move back' }).click();
  await page.getByRole('alertdialog').getByText(`Move ${INSIDE} contacts back?`).waitFor();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Move back' }).click();
  await dialog().getByText('Contacts moved back', { exact: true }).waitFor();
  await parking.settled(INSIDE, { version: 1, nodeId: 'rest' });
  await dialog().getByRole('button', { name: 'Close' }).last().click();
});

it('tells in the history what a version changed and how its move went, and restores one', async () => {
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await page.getByRole('button', { name: /^Version 2/ }).click();
  const changes = page.getByRole('region', { name: 'What changed since version 1' });
  await expect.poll(() => changes.locator('[data-change=added]').count()).toBe(2);
  expect(await changes.locator('[data-change=removed]').innerText()).toContain('Delay');
  await page.locator('[data-move=undone]').getByText('moved back', { exact: true }).waitFor();
  await page.getByText('A longer wait').waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Compare with version 1' }).click();
  await expect.poll(() => page.getByRole('region', { name: 'Version 1' }).locator('[data-mark=removed]').count()).toBe(1);
  await expect.poll(() => page.getByRole('region', { name: 'Version 2' }).locator('[data-mark=added]').count()).toBe(2);
  // A click on a change leads there on both canvases, which move together.
  await changes.getByRole('button', { name: /Delay.*Removed/ }).click();
  await page.getByRole('region', { name: 'Version 1' }).locator('.react-flow__node.selected [data-mark=removed]').waitFor();
  const views = page.locator('.react-flow__viewport');
  await expect.poll(async () => new Set(await views.evaluateAll((all) => all.map((view) => (view as HTMLElement).style.transform))).size).toBe(1);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stop comparing' }).click();

  await page.getByRole('button', { name: /^Version 1/ }).click();
  await page.getByRole('button', { name: 'Restore as draft' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
  await expect.poll(async () => (await api.call<{ graph: { nodes: { id: string }[] } }>('GET', `/flows/${parking.flowId}`)).graph.nodes.map((node) => node.id)).toContain('rest');

  await page.getByRole('button', { name: 'History', exact: true }).click();
  await page.getByRole('button', { name: 'Compare with version 2' }).click();
  await page.getByRole('region', { name: 'Draft' }).locator('[data-mark=added]').first().waitFor();
});

it('follows one contact step by step, from the step on which the pointer rests', async () => {
  await page.goto(`${stack().apiUrl}/flows/${parking.flowId}?view=watch&version=1`);
  // Moved back, all of them are listed with their version, and none with the other.
  expect((await api.call<RunList>('GET', `/flows/${parking.flowId}/runs?version=2`)).items).toEqual([]);
  await page.locator('.react-flow__node[data-id=rest]').hover();
  const hover = page.locator('[data-step-hover=rest]');
  await hover.getByRole('link').first().waitFor();
  expect(await hover.locator('[data-count=waiting]').innerText()).toBe(String(INSIDE));
  await hover.getByRole('link').first().click();
  const stepper = page.getByRole('region', { name: 'Step by step' });
  // A path that a publication has moved to and fro has more steps than the one who took it.
  const end = stepper.getByText(/^(\d+) of \1 /);
  await end.waitFor();
  await page.locator('[data-id=rest] [data-light=here]').waitFor();
  await stepper.getByRole('button', { name: 'Step before' }).click();
  await end.waitFor({ state: 'hidden' });
  await page.locator('[data-light=here]').first().waitFor();
  await expectAccessible(page);
});
