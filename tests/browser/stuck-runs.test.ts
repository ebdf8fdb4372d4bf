import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AuditModel } from '../../activities/store/models/audit-log.ts';
import { RunModel } from '../../activities/store/models/runs.ts';
import type { FlowGraph, FlowList, NumberList, RunProblemCounts } from '../../schemas/generated/types.ts';
import { freePort } from '../../scripts/engines/ports.ts';
import { launchBrowser } from '../kit/browser.ts';
import { expectAccessible } from '../kit/expect-accessible.ts';
import { logIn } from '../kit/people.ts';
import { ProductApi } from '../kit/product-api.ts';
import { useStack } from '../kit/use-stack.ts';
import { WebhookSender } from '../kit/webhook-sender.ts';

const customers = 7;
const shopPort = await freePort();
const shopHost = `127.0.0.1:${shopPort}`;
const stack = useStack({ ui: true, env: { HTTP_ALLOW_PRIVATE_HOSTS: shopHost } });
let shop: Server | undefined;
let browser: Browser;
let page: Page;
let api: ProductApi;
let sender: WebhookSender;
let flowId = '';

const at = (x: number) => ({ x, y: 0 });

/** Asks a shop that is not there; whoever asks stands still at this step until somebody decides. */
const parcelFlow: FlowGraph = {
  schemaVersion: 1,
  settings: { reentry: { mode: 'always' } },
  notes: [],
  nodes: [
    { id: 'start', type: 'keyword', typeVersion: 1, params: { words: ['parcel'], match: 'exact' }, position: at(0) },
    { id: 'ask_shop', type: 'http-request', typeVersion: 1, label: 'Ask the shop', onError: 'pause', params: { method: 'GET', url: `http://${shopHost}/parcel`, retries: 0, timeoutMs: 2000, values: [{ path: 'state', saveTo: 'state' }] }, position: at(320) },
    { id: 'tell', type: 'send-text', typeVersion: 1, label: 'Tell the state', params: { body: 'Your parcel: {{ state }}' }, position: at(640) },
  ],
  edges: [{ id: 'e1', source: 'start', sourceHandle: 'next', target: 'ask_shop' }, { id: 'e2', source: 'ask_shop', sourceHandle: 'success', target: 'tell' }],
};

beforeAll(async () => {
  browser = await launchBrowser();
  page = await logIn(browser, stack(), 'lead');
  api = await ProductApi.open(stack());
  sender = new WebhookSender(stack().apiUrl, String(stack().settings.WHATSAPP_APP_SECRET));
  await api.publish('Parcel state', 'conversation', parcelFlow);
  flowId = (await api.call<FlowList>('GET', '/flows?search=Parcel')).items[0]?.id ?? '';
});

afterAll(async () => {
  shop?.close();
  await sender?.close();
  await api?.close();
  await browser?.close();
});

const counts = (): Promise<RunProblemCounts> => api.call<RunProblemCounts>('GET', '/runs/problems/counts');

it('shows who is stuck: on the canvas, in the list, with the cause and the values of the run', async () => {
  const [number] = (await api.call<NumberList>('GET', '/numbers')).items;
  if (number === undefined) throw new Error('The seed connected no number.');
  for (let index = 0; index < customers; index += 1) await sender.text({ numberId: number.id, wabaId: number.wabaId, from: `4917600000${index}`, id: `wamid.${randomBytes(16).toString('hex')}`, body: 'parcel' });
  await expect.poll(async () => (await counts()).stuck).toBe(customers);

  await page.goto(`${stack().apiUrl}/flows/${flowId}?view=watch`);
  const card = page.locator('.react-flow__node[data-id=ask_shop]');
  await card.locator('.step-card-failed').waitFor();
  await card.getByRole('link', { name: `${customers} runs are stuck or have failed here` }).click();
  await page.waitForURL(/\/flows\/stuck\?.*nodeId=ask_shop/);
  await expect.poll(() => page.getByRole('row').count()).toBe(customers + 1);

  await page.getByRole('button', { name: 'Customer 49176000001' }).click();
  const dialog = page.getByRole('dialog', { name: 'Customer 49176000001' });
  await dialog.getByText('The other system could not be reached').waitFor();
  await dialog.getByText('Call another system').waitFor();
  await dialog.getByText('Stuck: waits until somebody decides').waitFor();
  await expectAccessible(page, '[role=dialog]');
});

it('leaves a run alone that fails again, and says so', async () => {
  const dialog = page.getByRole('dialog', { name: 'Customer 49176000001' });
  await dialog.getByRole('button', { name: 'Retry' }).click();
  const job = page.getByRole('dialog', { name: 'Retry' });
  await job.getByText('failed again').first().waitFor();
  await job.getByText('Finished.').waitFor();
  await job.getByRole('button', { name: 'Close' }).last().click();
  expect((await counts()).stuck).toBe(customers);
});

it('retries all of them once the other system is back', async () => {
  shop = createServer((_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"state":"on its way"}')).listen(shopPort, '127.0.0.1');
  await page.getByRole('checkbox', { name: 'Choose all in sight' }).click();
  const bar = page.getByRole('region', { name: 'Chosen runs' });
  await bar.getByText(`${customers} chosen`).waitFor();
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Retry' }).click();
  const job = page.getByRole('dialog', { name: 'Retry' });
  await job.getByText(`${customers} of ${customers}`).waitFor({ timeout: 60_000 });
  await job.getByText(`${customers} done`).waitFor();
  await job.getByRole('button', { name: 'Close' }).last().click();
  await page.getByText('No run fits').waitFor();
  await expect.poll(() => RunModel.countDocuments({ flowId, status: 'ended', outcome: 'open_end:tell:next' })).toBe(customers);
  expect(await AuditModel.countDocuments({ action: 'run.retry' })).toBe(customers + 1);
});
