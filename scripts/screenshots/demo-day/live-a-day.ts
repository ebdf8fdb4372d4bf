import type { Browser } from 'playwright-core';
import { connectStore, disconnectStore } from '../../../activities/store/connect.ts';
import { ContactModel } from '../../../activities/store/models/contacts.ts';
import { OrganisationModel } from '../../../activities/store/models/organisations.ts';
import { RunModel } from '../../../activities/store/models/runs.ts';
import { untilAtRest } from '../../../bench/at-rest.ts';
import type { Stack } from '../../../tests/kit/stack.ts';
import { Colleague } from './colleague.ts';
import { passersBy } from './customers.ts';
import type { DemoDay } from './demo-day.ts';
import { drawPictures } from './draw-pictures.ts';
import { holdTalk, type Shop } from './hold-talks.ts';
import { openNewShop } from './new-shop.ts';
import { countPastDays, moveBack, payPastDays, sendPastHours } from './past.ts';
import { connectMore, connectSystems, editFlow, fillFolders, fillLibrary, publishMenu } from './set-up-shop.ts';
import { SimulatedPlatform } from './simulated-platform.ts';
import { saveTests } from './save-tests.ts';
import { searchers, standStill } from './stand-still.ts';
import { talks } from './talks.ts';

const numbers = { support: '204857600000101', shop: '204857600000102' } as const;
const DAYS = 58;

/** Lets the demo shop have a busy day, and a past, so that every page has something to show. */
export async function liveADay(browser: Browser, stack: Stack, say: (line: string) => void): Promise<DemoDay> {
  await connectStore(stack.mongoUri);
  const now = Date.now();
  const platform = new SimulatedPlatform(stack.simUrl);
  const [administrator, jonas, aylin, tom, sofia] = await Promise.all([Colleague.arrive(browser, stack, 'administrator'), Colleague.arrive(browser, stack, 'lead'), Colleague.arrive(browser, stack, 'marketer'), Colleague.arrive(browser, stack, 'agent'), Colleague.arrive(browser, stack, 'agent', 1)]);
  const pictures = await drawPictures(browser);
  const shop: Shop = { platform, colleagues: { tom, sofia, jonas }, numbers, pictures };

  say('setting the shop up');
  await connectMore(administrator, platform);
  await connectSystems(administrator, numbers.shop);
  await fillFolders(aylin);
  await fillLibrary(aylin, pictures);
  await publishMenu(aylin);
  // Nobody answers while pictures are taken; that must not be told on them.
  await aylin.call('PATCH', '/flows/nordwind-escalation', { status: 'paused' });
  await saveTests(aylin, `${stack.apiUrl}/flows/nordwind-menu`);

  say('holding conversations');
  const reopen = await neverClosed();
  const held: [id: string, minutesAgo: number][] = [];
  for (const talk of talks) held.push([await holdTalk(shop, talk), talk.minutesAgo]);
  await walkThroughMenu(shop);
  const stuckFlowId = await standStill(aylin, platform, numbers.shop);
  await welcome(jonas, aylin);
  await reopen();

  say('making a past');
  await untilAtRest(stack);
  for (const [id, minutesAgo] of held) await moveBack(id, minutesAgo, now);
  for (const [index, { waId }] of [...searchers, ...passersBy].entries()) await moveCustomerBack(waId, 320 + index * 47, now);
  await countPastDays('nordwind-menu', 13, now);
  await payPastDays(Object.values(numbers), DAYS, now);
  await sendPastHours(now);
  const run = await RunModel.findOne({ flowId: 'nordwind-menu', status: 'ended' }, { _id: 1 }).lean();
  await Promise.all([administrator, jonas, aylin, tom, sofia].map((colleague) => colleague.leave()));
  const newcomer = await openNewShop(now);
  await disconnectStore();
  return { conversationId: held[0]?.[0] ?? '', stuckFlowId, runId: run?._id ?? '', newcomer };
}

/** While the day is lived the shop is open, whenever that is; afterwards it has its hours back. */
async function neverClosed(): Promise<() => Promise<void>> {
  const organisation = await OrganisationModel.findById('nordwind').lean();
  const allDay = [{ from: '00:00', to: '24:00' }];
  await OrganisationModel.updateOne({ _id: 'nordwind' }, { $set: { 'calendar.weekly': { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay }, 'calendar.holidays': [] } });
  return async () => void (await OrganisationModel.updateOne({ _id: 'nordwind' }, { $set: { calendar: organisation?.calendar } }));
}

/** Many who ask for prices: most look at them, some ask for the delivery or a person, some leave. */
async function walkThroughMenu({ platform }: Shop): Promise<void> {
  const taps = ['Prices', 'Delivery', 'Prices', undefined, 'Prices', 'Talk to a person', 'Prices', 'Delivery', 'Prices', undefined];
  for (const customer of passersBy) await platform.write(numbers.shop, customer, { type: 'text', text: { body: 'price' } });
  for (const [index, customer] of passersBy.entries()) {
    const title = taps[index % taps.length];
    if (title !== undefined) await platform.tap(numbers.shop, customer, title);
  }
}

/** Some contacts wait inside the welcome journey while its draft goes on changing. */
async function welcome(lead: Colleague, marketer: Colleague): Promise<void> {
  const contacts = await ContactModel.find({ orgId: 'nordwind', waId: { $in: passersBy.slice(0, 14).map(({ waId }) => waId) } }, { _id: 1 }).lean();
  for (const { _id } of contacts) await lead.call('PATCH', `/contacts/${_id}`, { addTags: ['welcome', 'newsletter'] });
  for (const [name, tag] of [['Newsletter readers', 'newsletter'], ['Best customers', 'vip']] as const) await lead.call('POST', '/segments', { name, condition: { match: 'all', rows: [{ subject: 'contact.tags', operator: 'has_tag', value: tag }] } });
  await editFlow(marketer, 'nordwind-welcome-journey', ({ graph }) => {
    const wait = graph.nodes.find((node) => node.id === 'wait1');
    if (wait) Object.assign(wait.params, { time: '09:00' });
    // The third day falls away: whoever is silent on the second has seen enough.
    const gone = new Set(['wait3', 'day3', 'reply3', 'replied3']);
    graph.nodes = graph.nodes.filter((node) => !gone.has(node.id));
    graph.edges = graph.edges.filter((edge) => !gone.has(edge.source) && !gone.has(edge.target));
    graph.edges.push({ id: 'enough', source: 'reply2', sourceHandle: 'no_reply', target: 'done' });
  });
}

async function moveCustomerBack(waId: string, minutesAgo: number, now: number): Promise<void> {
  const contact = await ContactModel.findOne({ waId }, { _id: 1 }).lean();
  if (contact) await moveBack(`${numbers.shop}:${contact._id}`, minutesAgo, now);
}
