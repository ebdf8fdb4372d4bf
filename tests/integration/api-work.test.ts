import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetPrices, priceTableOf } from '../../activities/costs/price-table-of.ts';
import { applyStatus } from '../../activities/messages/apply-status.ts';
import { connectStore, disconnectStore } from '../../activities/store/connect.ts';
import { AuditModel } from '../../activities/store/models/audit-log.ts';
import { MessageModel } from '../../activities/store/models/messages.ts';
import { NumberModel } from '../../activities/store/models/numbers.ts';
import { PlanModel } from '../../activities/store/models/plans.ts';
import { TemplateModel } from '../../activities/store/models/templates.ts';
import { SecretBox } from '../../activities/store/secret-box.ts';
import type { ContactBody, ContactList, ConversationCounts, ConversationItem, ConversationList, CostReport, DiscoveredNumbers, DraftSaved, FlowDetail, FlowGraph, FlowPublished, FlowStats, FlowVersionList, MessageBody, MessageCostList, MessageList, NotificationList, NumberList, NumberView, PriceCardList, RunList, RunPath, SpeedChangeList, TemplateDetail, TemplateDraftList, TemplateDraftView, TemplateEventList, TemplateList, TemplateSample, TemplateView } from '../../schemas/generated/types.ts';
import { collectRoutes } from '../../server/http/collect-routes.ts';
import { createApiKey } from '../../server/people/create-api-key.ts';
import { CheckedApi } from '../kit/checked-api.ts';
import { LiveListener } from '../kit/live-listener.ts';
import { useStack } from '../kit/use-stack.ts';

const stack = useStack();
const numberId = '204857600000101';
let admin: CheckedApi;
let program: CheckedApi;
let cookie = '';

beforeAll(async () => {
  await connectStore(stack().mongoUri);
  const nobody = new CheckedApi(stack().apiUrl, await collectRoutes());
  const [, email = '', password = ''] = /(mara@\S+)\s+(\S+)/.exec(stack().seedOutput) ?? [];
  const { headers } = await nobody.call('POST', '/session', { email, password });
  cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  admin = nobody.with({ cookie });
  const { secret } = await createApiKey({ orgId: 'nordwind', name: 'test', role: 'administrator', createdBy: 'test', now: Date.now() });
  program = nobody.with({ authorization: `Bearer ${secret}` });
  // What the demo says depends on the hour.
  for (const flow of ['out-of-hours', 'escalation']) await admin.ok('PATCH', `/flows/nordwind-${flow}`, { status: 'paused' });
});
afterAll(() => disconnectStore());

const graph = (body: string): FlowGraph => ({
  schemaVersion: 1,
  settings: { reentry: { mode: 'always' } },
  nodes: [
    { id: 'start', type: 'keyword', typeVersion: 1, params: { words: ['integration'], match: 'exact' }, position: { x: 0, y: 0 } },
    { id: 'say', type: 'send-text', typeVersion: 1, params: { body }, position: { x: 300, y: 0 } },
    { id: 'wait', type: 'wait-for-reply', typeVersion: 1, params: { accept: 'any', timeoutMs: 3_600_000 }, position: { x: 600, y: 0 } },
    { id: 'thanks', type: 'send-text', typeVersion: 1, params: { body: 'Thanks!' }, position: { x: 900, y: 0 } },
  ],
  edges: [
    { id: 'e1', source: 'start', sourceHandle: 'next', target: 'say' },
    { id: 'e2', source: 'say', sourceHandle: 'next', target: 'wait' },
    { id: 'e3', source: 'wait', sourceHandle: 'answer', target: 'thanks' },
    { id: 'e4', source: 'wait', sourceHandle: 'no_reply', target: 'thanks' },
  ],
  notes: [],
});

async function customerSays(waId: string, body: string): Promise<void> {
  const response = await fetch(`${stack().simUrl}/_sim/inbound`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ numberId, from: { waId, name: 'Test' }, message: { type: 'text', text: { body } } }) });
  if (!response.ok) throw new Error(await response.text());
}

async function conversationOf(phone: string): Promise<ConversationItem> {
  let found: ConversationItem | undefined;
  await expect.poll(async () => (found = (await admin.ok<ConversationList>('GET', `/conversations?search=${phone}`)).items[0])).toBeDefined();
  return found as ConversationItem;
}

const textsOf = async (id: string): Promise<(string | undefined)[]> => (await admin.ok<MessageList>('GET', `/conversations/${id}/messages`)).items.map((message) => message.text).reverse();

describe('a flow', () => {
  let flowId = '';

  it('is drawn, checked, saved by revision and published', async () => {
    const empty = await admin.ok<FlowDetail>('POST', '/flows', { name: 'Integration', kind: 'conversation' });
    flowId = empty.flow.id;
    expect(empty.issues.map((issue) => issue.severity)).toContain('error');
    expect(await admin.refused('POST', `/flows/${flowId}/publish`, { revision: 1 })).toBe('FLOW_PUBLISH_INVALID');
    const saved = await admin.ok<DraftSaved>('PUT', `/flows/${flowId}/draft`, { graph: graph('One'), revision: 1 });
    expect(saved).toMatchObject({ revision: 2, hasUnpublishedChanges: true });
    const stale = await admin.call('PUT', `/flows/${flowId}/draft`, { graph: graph('Lost'), revision: 1 });
    expect(stale.error).toMatchObject({ code: 'FLOW_REVISION_CONFLICT', details: [{ revision: 2 }] });
    const { version, flow } = await admin.ok<FlowPublished>('POST', `/flows/${flowId}/publish`, { revision: 2, message: 'First' });
    expect(version).toMatchObject({ number: 1, message: 'First', author: { name: 'Mara Lindqvist' } });
    expect(flow).toMatchObject({ status: 'live', hasUnpublishedChanges: false, publishedVersion: 1, triggerSummary: [expect.stringContaining('integration')] });
    expect(await PlanModel.countDocuments({ _id: version.planHash })).toBe(1);
  });

  it('answers a customer, shows the path, and keeps its run when a new version is published', async () => {
    await customerSays('491700000001', 'integration');
    const conversation = await conversationOf('491700000001');
    await expect.poll(() => textsOf(conversation.id)).toEqual(['integration', 'One']);
    await expect.poll(async () => (await admin.ok<RunList>('GET', `/flows/${flowId}/runs?status=waiting`)).items.length).toBe(1);
    const moved = { ...graph('One'), nodes: graph('One').nodes.map((node) => ({ ...node, position: { x: 5, y: 5 } })) };
    expect((await admin.ok<DraftSaved>('PUT', `/flows/${flowId}/draft`, { graph: moved, revision: 2 })).hasUnpublishedChanges).toBe(false);
    expect((await admin.ok<FlowDetail>('GET', `/flows/${flowId}`)).flow.hasUnpublishedChanges).toBe(false);
    await admin.ok('PUT', `/flows/${flowId}/draft`, { graph: graph('Two'), revision: 3 });
    expect((await admin.ok<FlowPublished>('POST', `/flows/${flowId}/publish`, { revision: 4 })).version.number).toBe(2);
    await customerSays('491700000001', 'yes');
    await expect.poll(() => textsOf(conversation.id)).toEqual(['integration', 'One', 'yes', 'Thanks!']);
    const [run] = (await admin.ok<RunList>('GET', `/conversations/${conversation.id}/runs`)).items;
    expect(run).toMatchObject({ version: 1, flowName: 'Integration' });
    await expect.poll(async () => (await admin.ok<RunPath>('GET', `/runs/${run?.id}`)).run.outcome).toMatch(/completed|open_end/);
    const { entries } = await admin.ok<RunPath>('GET', `/runs/${run?.id}`);
    expect(entries.filter((entry) => entry.kind === 'enter').map((entry) => entry.nodeId)).toEqual(['say', 'wait', 'thanks']);
    const stats = await admin.ok<FlowStats>('GET', `/flows/${flowId}/stats?version=1`);
    expect(stats.nodes['wait']).toMatchObject({ entered: 1, waiting: 0, handles: { answer: 1 } });
  });

  it('starts by hand, is stopped, paused, restored, copied and put away', async () => {
    const [contact] = (await admin.ok<ContactList>('GET', '/contacts?search=491700000001')).items;
    expect(await admin.refused('POST', `/flows/${flowId}/start`, { contactId: 'nobody', numberId })).toBe('NOT_FOUND');
    const ended = (await admin.ok<RunList>('GET', `/flows/${flowId}/runs`)).items.map((run) => run.id);
    await admin.ok('POST', `/flows/${flowId}/start`, { contactId: contact?.id, numberId });
    let runId = '';
    await expect.poll(async () => (runId = (await admin.ok<RunList>('GET', `/flows/${flowId}/runs`)).items.find((run) => !ended.includes(run.id))?.id ?? '')).not.toBe('');
    expect(await admin.refused('POST', `/runs/${runId}/actions`, { action: 'move', nodeId: 'nowhere' })).toBe('VALIDATION_FAILED');
    await admin.ok('POST', `/runs/${runId}/actions`, { action: 'stop' });
    await expect.poll(async () => (await admin.ok<RunPath>('GET', `/runs/${runId}`)).run.status).toBe('ended');
    expect(await admin.refused('POST', `/runs/${runId}/actions`, { action: 'stop' })).toBe('CONFLICT');
    await admin.ok('PATCH', `/flows/${flowId}`, { status: 'paused', name: 'Renamed' });
    expect(await admin.refused('POST', `/flows/${flowId}/start`, { contactId: contact?.id, numberId })).toBe('FLOW_NOT_PUBLISHED');
    const restored = await admin.ok<FlowDetail>('POST', `/flows/${flowId}/versions/1/restore`, { revision: 4 });
    expect([restored.revision, JSON.stringify(restored.graph)]).toEqual([5, expect.stringContaining('One')]);
    expect((await admin.ok<FlowVersionList>('GET', `/flows/${flowId}/versions`)).items.map((version) => version.number)).toEqual([2, 1]);
    const copy = await admin.ok<FlowDetail>('POST', `/flows/${flowId}/duplicate`, undefined);
    expect(copy.flow).toMatchObject({ name: 'Renamed (copy)', status: 'draft' });
    await admin.ok('DELETE', `/flows/${copy.flow.id}`);
    expect((await admin.call('GET', `/flows/${copy.flow.id}`)).status).toBe(404);
    await admin.ok('DELETE', `/flows/${flowId}`);
    expect((await admin.ok<FlowDetail>('GET', `/flows/${flowId}`)).flow.status).toBe('archived');
    const actions = (await AuditModel.find({ 'target.id': flowId }).sort({ at: 1 }).lean()).map((entry) => entry.action);
    expect(actions).toEqual(['flow.created', 'flow.published', 'flow.published', 'flow.started', 'flow.renamed', 'flow.paused', 'flow.version_restored', 'flow.archived']);
  });
});

describe('the inbox', () => {
  it('shows, answers, hands over and closes a conversation, live', async () => {
    const live = await LiveListener.connect(stack().apiUrl, { cookie });
    const before = await admin.ok<ConversationCounts>('GET', '/conversations/counts');
    const sentAt = Date.now();
    await customerSays('491700000002', 'is anybody there?');
    const conversation = await conversationOf('491700000002');
    const { id } = conversation;
    await expect.poll(() => live.of(`conversation:${id}`).some((event) => event.type === 'message.added')).toBe(true);
    expect((live.of(`conversation:${id}`)[0]?.heardAt ?? 0) - sentAt).toBeLessThan(1500);
    expect((await admin.ok<ConversationCounts>('GET', '/conversations/counts')).all).toBe(before.all + 1);
    expect(conversation).toMatchObject({ unread: 1, status: 'open', contact: { name: 'Test' } });
    expect((await admin.ok<ConversationItem>('POST', `/conversations/${id}/read`)).unread).toBe(0);

    const send = { clientId: 'client-0001', message: { type: 'text', text: { body: 'Yes, hello!' } } };
    const [one, two] = await Promise.all([admin.ok<MessageBody>('POST', `/conversations/${id}/messages`, send), admin.ok<MessageBody>('POST', `/conversations/${id}/messages`, send)]);
    expect(one.id).toBe(two.id);
    expect(one.source).toMatchObject({ kind: 'agent', userName: 'Mara Lindqvist' });
    await expect.poll(async () => (await admin.ok<MessageList>('GET', `/conversations/${id}/messages`)).items.find((message) => message.id === one.id)?.state).toMatch(/delivered|read/);
    expect((await program.ok<MessageBody>('POST', `/conversations/${id}/messages`, { ...send, clientId: 'client-0002' })).source).toEqual({ kind: 'api' });

    const taken = await admin.ok<ConversationItem>('POST', `/conversations/${id}/takeover`);
    expect(taken).toMatchObject({ automation: { state: 'paused', pausedBy: { name: 'Mara Lindqvist' } }, assignee: { name: 'Mara Lindqvist' } });
    await sleep(500);
    expect((await admin.ok<ConversationItem>('GET', `/conversations/${id}`)).automation.state).toBe('paused');
    expect((await admin.ok<ConversationItem>('POST', `/conversations/${id}/handback`)).automation.state).toBe('idle');

    const assigned = await admin.ok<ConversationItem>('POST', `/conversations/${id}/assign`, { assigneeId: 'nordwind-tom' });
    expect(assigned).toMatchObject({ assignee: { name: 'Tom Becker' }, assignReason: { code: 'given', values: { who: 'Mara Lindqvist' }, text: 'Assigned by Mara Lindqvist' } });
    expect(await admin.refused('POST', `/conversations/${id}/assign`, { assigneeId: 'nordwind-aylin' })).toBe('VALIDATION_FAILED');
    expect((await admin.ok<ConversationItem>('POST', `/conversations/${id}/assign`, { assigneeId: null })).assignee).toBeUndefined();
    await expect.poll(() => live.of('conversations').findLast((event) => event.id === id && Object.hasOwn(Object(event.data), 'assignee'))?.data).toMatchObject({ assignee: null });

    expect((await admin.ok<ConversationItem>('PATCH', `/conversations/${id}`, { status: 'closed', priority: 'high' })).status).toBe('closed');
    expect(await admin.refused('POST', `/conversations/${id}/messages`, { ...send, clientId: 'client-0003' })).toBe('CONVERSATION_CLOSED');
    expect((await admin.ok<ConversationList>('GET', '/conversations?view=closed')).items.map((item) => item.id)).toContain(id);
    live.close();
  });

  it('tells whoever is assigned, and lets them clear it', async () => {
    const { id } = await conversationOf('491700000001');
    await program.ok('POST', `/conversations/${id}/assign`, { assigneeId: 'nordwind-mara' });
    const { items, unread } = await admin.ok<NotificationList>('GET', '/notifications');
    expect(items[0]).toMatchObject({ conversationId: id, text: expect.stringContaining('to you'), code: 'assigned_by_person', values: { contact: expect.any(String), who: expect.any(String) } });
    expect(unread).toBeGreaterThan(0);
    await admin.ok('POST', '/notifications/read', {});
    expect((await admin.ok<NotificationList>('GET', '/notifications')).unread).toBe(0);
  });

  it('refuses free text outside the service window', async () => {
    const [contact] = (await admin.ok<ContactList>('GET', '/contacts?search=Lucía')).items;
    await admin.ok('POST', '/flows/nordwind-menu/start', { contactId: contact?.id, numberId });
    const send = { clientId: 'client-0009', message: { type: 'text', text: { body: 'Hello' } } };
    expect(await admin.refused('POST', `/conversations/${numberId}:${contact?.id}/messages`, send)).toBe('WINDOW_CLOSED');
  });
});

describe('contacts', () => {
  it('change, and their conversations hear of new tags', async () => {
    const [contact] = (await admin.ok<ContactList>('GET', '/contacts?search=491700000002')).items;
    const changed = await admin.ok<ContactBody>('PATCH', `/contacts/${contact?.id}`, { addTags: ['welcome', 'x'], fields: { city: 'Kiel' }, timeZone: 'Europe/Berlin', notes: 'n' });
    expect(changed).toMatchObject({ tags: ['welcome', 'x'], fields: { city: 'Kiel' }, notes: 'n' });
    await expect.poll(async () => (await admin.ok<RunList>('GET', '/flows/nordwind-welcome-journey/runs')).items.map((run) => run.contact.id)).toContain(contact?.id);
    expect((await admin.ok<ContactBody>('PATCH', `/contacts/${contact?.id}`, { removeTags: ['x'], fields: { city: null } })).fields).toEqual({});
    expect((await admin.call('PATCH', `/contacts/${contact?.id}`, { timeZone: 'Mars/Base' })).error?.details[0]).toMatchObject({ field: 'timeZone' });
    expect((await admin.call('PATCH', `/contacts/${contact?.id}`, { fields: { 'a.b': 1 } })).error?.details[0]).toMatchObject({ rule: 'fieldName' });
    expect((await admin.ok<ContactList>('GET', '/contacts?tag=welcome')).items.map((item) => item.id)).toEqual([contact?.id]);
  });
});

describe('numbers and templates', () => {
  it('are connected only with a token that works, and keep it to themselves', async () => {
    const bad = await admin.call('POST', '/numbers', { id: '204857600000199', wabaId: '204857600000100', token: 'wrong-token' });
    expect([bad.status, bad.error?.code]).toEqual([422, 'GRAPH_REFUSED']);
    expect(await admin.refused('PATCH', `/numbers/${numberId}`, { token: 'wrong-token' })).toBe('GRAPH_REFUSED');
    expect(await admin.refused('POST', '/numbers/discover', { wabaId: '204857600000100', token: 'wrong-token' })).toBe('GRAPH_REFUSED');
    const number = await admin.ok<NumberView>('PATCH', `/numbers/${numberId}`, { perSecond: 40 });
    expect(number.perSecond).toBe(40);
    expect(JSON.stringify(number)).not.toContain('token');
    const stored = await NumberModel.findById(numberId).lean();
    const token = new SecretBox([String(stack().settings.PARLEY_SECRET_KEY)]).open(String(stored?.token), numberId);
    const { items } = await admin.ok<DiscoveredNumbers>('POST', '/numbers/discover', { wabaId: '204857600000100', token });
    expect(items).toContainEqual(expect.objectContaining({ id: numberId, displayPhoneNumber: number.displayPhoneNumber, connected: true }));
    const numberIds = (await admin.ok<NumberList>('GET', '/numbers')).items.map(({ id }) => id);
    const plan = { preset: 'warm_up', perMinute: 60, warmUp: { from: 20, weeks: 8, upTo: 120 }, risk: { perMinute: 5, holdDays: 2, recoverDays: 14 } };
    expect(await admin.ok('POST', '/numbers/plans', { numberIds: [...numberIds, 'unknown'], plan })).toEqual({ changed: numberIds.length });
    for (const { perMinute } of (await admin.ok<NumberList>('GET', '/numbers')).items) expect(perMinute).toBe(20);
    const [last] = (await admin.ok<SpeedChangeList>('GET', `/numbers/${numberId}/speed-changes`)).items;
    expect(last).toMatchObject({ reason: 'plan', before: 2400, perMinute: 20, userName: 'Mara Lindqvist' });
    expect((await admin.call('POST', '/numbers/plans', { numberIds, plan: { ...plan, perMinute: 0 } })).error?.code).toBe('VALIDATION_FAILED');
    await admin.ok('PATCH', `/numbers/${numberId}`, { perSecond: 40 });
    // Nothing is closed while WhatsApp refuses.
    await NumberModel.updateMany({ _id: { $in: numberIds } }, { $set: { breaker: { since: new Date(), code: '131042', message: 'No money.', scope: 'account' } } });
    expect(await admin.ok('POST', `/numbers/${numberId}/try-again`)).toMatchObject({ id: numberId, status: 'CONNECTED' });
    expect(await admin.refused('POST', `/numbers/${numberId}/register`, { pin: '12345' })).toBe('VALIDATION_FAILED');
    await fetch(`${stack().settings.GRAPH_API_URL}/v24.0/${numberId}/deregister`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
    expect(await admin.ok('POST', `/numbers/${numberId}/try-again`)).toMatchObject({ status: 'DISCONNECTED' });
    expect(await admin.ok('POST', `/numbers/${numberId}/register`, { pin: '123456' })).toMatchObject({ status: 'CONNECTED' });
    expect(await NumberModel.countDocuments({ breaker: { $exists: true } })).toBe(0);
    expect(number.hasAppSecret).toBe(false);
    expect(await admin.ok('PATCH', `/numbers/${numberId}`, { appSecret: 'a-secret-of-its-own' })).toMatchObject({ hasAppSecret: true });
    expect(await admin.ok('PATCH', `/numbers/${numberId}`, { appSecret: null })).toMatchObject({ hasAppSecret: false });
    expect(await admin.ok('POST', '/templates/sync')).toMatchObject({ templates: readdirSync(join(import.meta.dirname, '..', 'fixtures', 'templates')).length, removed: 0 });
    expect((await admin.ok<TemplateList>('GET', '/templates?search=welcome&limit=2')).items).toHaveLength(2);
  });
});

describe('a template and what it costs', () => {
  const wabaId = '204857600000100';
  const text = 'Good news for {{1}}: your parcel lies ready in our shop, see you soon.';
  const definition = (more: object) => ({ wabaId, name: 'parcel_ready', language: 'en', category: 'UTILITY', components: [{ type: 'BODY', text, example: { body_text: [['Ann']] } }], ...more });
  const parcel = { type: 'template', template: { name: 'parcel_ready', language: { code: 'en' }, components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ann' }] }] } };
  let path = '';
  let metaId = '';
  let conversation = '';

  async function review(change: object): Promise<void> {
    const response = await fetch(`${stack().simUrl}/_sim/templates/${metaId}`, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify(change) });
    if (!response.ok) throw new Error(await response.text());
  }

  it('is refused by field, submitted, and approved by webhook', async () => {
    const { error } = await admin.call('POST', '/templates', definition({ name: 'Parcel', components: [{ type: 'BODY', text: '{{1}} has a parcel' }] }));
    expect(error?.details).toEqual(expect.arrayContaining([expect.objectContaining({ field: 'name', rule: 'name_form' }), expect.objectContaining({ field: 'body.text', rule: 'variable_edge' }), expect.objectContaining({ field: 'body.samples.1', rule: 'sample_missing' })]));
    const content = definition({ parameterFormat: 'POSITIONAL' });
    const draft = await admin.ok<TemplateDraftView>('POST', '/template-drafts', { ...content, name: '', components: [] });
    const [at, revision] = [`/template-drafts/${draft.id}`, draft.revision];
    expect((await admin.call('POST', `${at}/submit`)).error?.details).toContainEqual(expect.objectContaining({ field: 'name', rule: 'missing' }));
    expect(await admin.ok('PUT', at, { revision, content })).toMatchObject({ revision: 2, updatedByName: 'Mara Lindqvist' });
    expect(await admin.refused('PUT', at, { revision, content })).toBe('CONFLICT');
    const created = await admin.ok<TemplateView>('POST', `${at}/submit`);
    expect((await admin.ok<TemplateDraftList>('GET', '/template-drafts')).items).toEqual([]);
    expect(await admin.refused('POST', '/templates', definition({}))).toBe('TEMPLATE_EXISTS');
    path = `/templates/${encodeURIComponent(created.id)}`;
    metaId = (await TemplateModel.findById(created.id).lean())?.metaId ?? '';
    await expect.poll(async () => (await admin.ok<TemplateDetail>('GET', path)).template.status).toBe('APPROVED');
    expect((await admin.ok<TemplateEventList>('GET', `${path}/events`)).items.map(({ kind, to }) => `${kind} ${to ?? ''}`)).toEqual(expect.arrayContaining(['status APPROVED', 'submitted ']));
  });

  it('may show a file, of which WhatsApp gets an example', async () => {
    const sample = (type: string) => fetch(`${stack().apiUrl}/api/v1/templates/samples?wabaId=${wabaId}&fileName=tent.png`, { method: 'POST', headers: { cookie, 'content-type': type }, body: Buffer.from('a picture') });
    expect((await sample('text/html')).status).toBe(415);
    const stored = await sample('image/png');
    expect(stored.status).toBe(201);
    const { handle } = (await stored.json()) as TemplateSample;
    const components = [{ type: 'HEADER', format: 'IMAGE', example: { header_handle: [handle] } }, { type: 'BODY', text: 'Our new tent is here, come and see it.' }];
    const { id } = await admin.ok<TemplateView>('POST', '/templates', definition({ name: 'new_tent', category: 'MARKETING', components }));
    expect(await admin.ok('GET', `/templates/${encodeURIComponent(id)}/analytics`)).toMatchObject({ available: false });
    expect((await admin.call('DELETE', `/templates/${encodeURIComponent(id)}?all=true`)).status).toBe(204);
  });

  it('has a price, forecast before and told by the status, in the thread and in the sums', async () => {
    await customerSays('4915199000001', 'is my parcel there?');
    conversation = (await conversationOf('4915199000001')).id;
    const { id } = await admin.ok<MessageBody>('POST', `/conversations/${conversation}/messages`, { clientId: 'parcel-000001', message: parcel });
    const price = { amount: 55_000, currency: 'USD', category: 'utility', market: 'DE', card: 'meta-usd-2026-10-01', reason: 'rate' };
    await expect.poll(async () => (await admin.ok<MessageCostList>('GET', `/conversations/${conversation}/costs`)).items.find((item) => item.messageId === id)).toEqual({ messageId: id, forecast: price, actual: price });
    const utility = (report: CostReport) => report.rows.find((row) => row.key === 'utility');
    const query = '/costs?groupBy=category&source=agent&country=DE';
    expect(utility(await admin.ok<CostReport>('GET', query))).toMatchObject({ messages: 1, charged: 1, amount: 55_000, forecast: 55_000, differing: 0 });
    // The same status again, as WhatsApp repeats it for days, is not counted again.
    const record = await MessageModel.findById(id).lean();
    await applyStatus({ numberId, wamid: String(record?.wamid), callbackData: id, status: 'delivered', at: Date.now(), pricing: { billable: true, type: 'regular', category: 'utility' } });
    await MessageModel.updateOne({ _id: id }, { $unset: { 'cost.countedAt': 1 } });
    await applyStatus({ numberId, wamid: String(record?.wamid), callbackData: id, status: 'read', at: Date.now() });
    expect(utility(await admin.ok<CostReport>('GET', query))).toMatchObject({ messages: 1, amount: 55_000 });
    // An account that is billed in another currency has its own card, unless an administrator has chosen one for all.
    await NumberModel.updateOne({ _id: numberId }, { $set: { billingCurrency: 'INR' } });
    forgetPrices('nordwind');
    expect((await priceTableOf('nordwind', numberId)).currency).toBe('INR');
    await NumberModel.updateOne({ _id: numberId }, { $set: { billingCurrency: 'EUR' } });
    for (const currency of ['EUR', '']) expect(await admin.ok('PUT', '/costs/settings', { currency })).toEqual({ currency });
    expect(await admin.ok<PriceCardList>('GET', '/price-cards')).toMatchObject({ currency: 'USD', used: ['EUR'] });
    const { secret } = await createApiKey({ orgId: 'nordwind', name: 'agent', role: 'agent', createdBy: 'test', now: Date.now() });
    const agent = new CheckedApi(stack().apiUrl, await collectRoutes(), { authorization: `Bearer ${secret}` });
    expect([await agent.refused('GET', '/costs'), await agent.refused('GET', `/conversations/${conversation}/costs`), await agent.refused('POST', '/price-cards/preview', { format: 'csv', text: 'x' })]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });

  it('that WhatsApp pauses is not sent any more, and those whose flows send it are told', async () => {
    const { nodes, ...rest } = graph('');
    const sending = nodes.map((node) => (node.id === 'say' ? { ...node, type: 'send-template', label: 'Tell about the parcel', params: { template: { name: 'parcel_ready', language: 'en', body: [{ value: 'you' }] }, category: 'utility' } } : node));
    const { flow } = await admin.ok<FlowDetail>('POST', '/flows', { name: 'Parcels', kind: 'conversation', graph: { ...rest, nodes: sending } });
    await review({ quality: 'RED' });
    await expect.poll(async () => (await admin.ok<TemplateDetail>('GET', path)).template).toMatchObject({ status: 'PAUSED', quality: 'RED' });
    expect((await admin.ok<TemplateDetail>('GET', path)).uses).toEqual([{ flowId: flow.id, flowName: 'Parcels', status: 'draft', live: false, nodes: [{ id: 'say', name: 'Tell about the parcel' }] }]);
    expect((await admin.ok<FlowDetail>('GET', `/flows/${flow.id}`)).issues).toContainEqual(expect.objectContaining({ code: 'TEMPLATE_NOT_APPROVED', nodeId: 'say' }));
    await expect.poll(async () => (await admin.ok<NotificationList>('GET', '/notifications')).items.map((item) => item.text)).toContainEqual(expect.stringMatching(/"parcel_ready" \(en\) was paused .*"Parcels".*Tell about the parcel/));
    await expect.poll(() => admin.refused('POST', `/conversations/${conversation}/messages`, { clientId: 'parcel-000002', message: parcel })).toBe('TEMPLATE_UNAVAILABLE');
    await review({ quality: 'GREEN', status: 'APPROVED' });
    await expect.poll(async () => (await admin.ok<TemplateDetail>('GET', path)).template.status).toBe('APPROVED');
  });

  it('is edited once a day and deleted for good', async () => {
    const components = [{ type: 'BODY', text: `${text} Until eight.`, example: { body_text: [['Ann']] } }];
    await admin.ok('PATCH', path, { components });
    await expect.poll(async () => (await admin.ok<TemplateDetail>('GET', path)).template.status).toBe('APPROVED');
    expect((await admin.ok<TemplateDetail>('GET', path)).edits).toMatchObject({ allowed: false, reason: 'day', left: 9 });
    expect(await admin.refused('PATCH', path, { components })).toBe('CONFLICT');
    expect((await admin.call('DELETE', path)).status).toBe(204);
    expect(await admin.refused('GET', path)).toBe('NOT_FOUND');
  });
});

describe('live updates', () => {
  it('end with the session', async () => {
    const nobody = new CheckedApi(stack().apiUrl, await collectRoutes());
    const [, email = '', password = ''] = /(sofia@\S+)\s+(\S+)/.exec(stack().seedOutput) ?? [];
    const { headers } = await nobody.call('POST', '/session', { email, password });
    const live = await LiveListener.connect(stack().apiUrl, { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' });
    await admin.ok('PATCH', '/users/nordwind-sofia', { disabled: true });
    await expect.poll(() => live.ended).toBe(true);
    // What was told in the same moment found no open connection, which is no reason for the server to end.
    expect(live.of('presence').map(({ data }) => data)).toEqual([expect.objectContaining({ presence: 'online' })]);
    await admin.ok('PATCH', '/users/nordwind-sofia', { disabled: false });
  });
});
