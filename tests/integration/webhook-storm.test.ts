import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MessageModel } from '../../activities/store/models/messages.ts';
import { WebhookEventModel } from '../../activities/store/models/webhook-events.ts';
import type { MessageList, NumberList } from '../../schemas/generated/types.ts';
import { ProductApi } from '../kit/product-api.ts';
import { toldTo } from '../kit/told-to.ts';
import { textWebhook } from '../kit/text-webhook.ts';
import { useStack } from '../kit/use-stack.ts';
import { WebhookSender } from '../kit/webhook-sender.ts';

/** `PARLEY_STORM=10000` makes it the whole storm that is reported in the docs. */
const WEBHOOKS = Number(process.env['PARLEY_STORM'] ?? 300);
const PEOPLE = 30;
const CONNECTIONS = 8;

const stack = useStack({ processes: ['simulator', 'server'] });
let api: ProductApi;
let sender: WebhookSender;

beforeAll(async () => {
  api = await ProductApi.open(stack());
  sender = new WebhookSender(stack().apiUrl, String(stack().settings.WHATSAPP_APP_SECRET), CONNECTIONS);
});
afterAll(async () => {
  await sender.close();
  await api.close();
});

/** Everything three times, in no order. */
function shuffledThrice<Item>(items: readonly Item[]): Item[] {
  const all = [...items, ...items, ...items];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [all[last], all[other]] = [all[other] as Item, all[last] as Item];
  }
  return all;
}

/** As Meta does: what is not acknowledged is sent again. */
async function untilAcknowledged(body: string): Promise<void> {
  while ((await sender.post(body).catch(() => ({ status: 0 }))).status !== 200) await sleep(100);
}

it(`${WEBHOOKS} webhooks, each three times, in random order over ${CONNECTIONS} connections, while the server is killed twice: each stored once and told, in order in the thread`, { timeout: 900_000 }, async () => {
  const [number] = (await api.call<NumberList>('GET', '/numbers')).items;
  if (number === undefined) throw new Error('The seed connected no number.');
  const since = Math.floor(Date.now() / 1000) - WEBHOOKS;
  const messages = Array.from({ length: WEBHOOKS }, (_, index) => ({ id: `wamid.storm-${index}`, from: `4916100${String(index % PEOPLE).padStart(5, '0')}`, body: `Message ${index}`, timestamp: since + index }));
  const bodies = messages.map((message) => textWebhook({ ...message, numberId: number.id, wabaId: number.wabaId }));
  const posts = shuffledThrice(bodies);
  let done = 0;
  const queue = posts.values();
  const storm = Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (const body of queue) {
        await untilAcknowledged(body);
        done += 1;
      }
    }),
  );
  for (const share of [0.3, 0.6]) {
    while (done < posts.length * share) await sleep(5);
    await stack().kill('server');
    await stack().restart('server');
  }
  await storm;
  await expect.poll(() => WebhookEventModel.countDocuments({ state: 'new' }), { timeout: 600_000, interval: 500 }).toBe(0);
  expect(await WebhookEventModel.countDocuments({ state: { $ne: 'done' } })).toBe(0);
  expect(await MessageModel.countDocuments({ _id: /^wamid\.storm-/ })).toBe(WEBHOOKS);

  for (let person = 0; person < PEOPLE; person += 1) {
    const own = messages.filter((_, index) => index % PEOPLE === person).map((message) => message.id);
    const stored = await MessageModel.findById(own[0]).lean();
    const told = await toldTo(stack(), number.id, String(stored?.contactId));
    // A server that dies between telling and noting it leads to a second telling, which the engine passes over.
    expect([...new Set(told)].toSorted()).toEqual(own.toSorted());
    expect(told.length - own.length).toBeLessThan(10);
    // People see them as they were written, however they came.
    const { items } = await api.call<MessageList>('GET', `/conversations/${encodeURIComponent(String(stored?.conversationId))}/messages?limit=200`);
    expect(items.map((message) => message.id).toReversed()).toEqual(own.slice(-200));
  }
});
