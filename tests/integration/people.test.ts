import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveConversation } from '../../activities/commands/assign.ts';
import { connectStore, disconnectStore } from '../../activities/store/connect.ts';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import { MessageModel } from '../../activities/store/models/messages.ts';
import { NotificationModel } from '../../activities/store/models/notifications.ts';
import { RunModel } from '../../activities/store/models/runs.ts';
import type { ApprovalBody, ConversationItem, ConversationList, FlowDetail, FlowGraph, FlowKind, HandOverResult, MessageBody, RunRecord, TeamList, TeamView, UserCreated } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { collectRoutes } from '../../server/http/collect-routes.ts';
import { createApiKey } from '../../server/people/create-api-key.ts';
import { SimulatorMessages } from '../kit/simulator-messages.ts';
import { CheckedApi } from '../kit/checked-api.ts';
import { useStack } from '../kit/use-stack.ts';

// @begins-first: it waits for calendars and queues.

const stack = useStack();
const numberId = '204857600000101';
let admin: CheckedApi;
let lead: CheckedApi;
let agent: CheckedApi;
let program: CheckedApi;
let customers = 0;

beforeAll(async () => {
  await connectStore(stack().mongoUri);
  const nobody = new CheckedApi(stack().apiUrl, await collectRoutes());
  const logIn = (name: string): Promise<CheckedApi> => {
    const [, email = '', password = ''] = new RegExp(`(${name}@\\S+)\\s+(\\S+)`).exec(stack().seedOutput) ?? [];
    return nobody.logIn(email, password);
  };
  [admin, lead, agent] = await Promise.all([logIn('mara'), logIn('jonas'), logIn('tom')]);
  const { secret } = await createApiKey({ orgId: 'nordwind', name: 'test', role: 'administrator', createdBy: 'test', now: Date.now() });
  program = nobody.with({ authorization: `Bearer ${secret}` });
  for (const flow of ['out-of-hours', 'escalation', 'menu']) await admin.ok('PATCH', `/flows/nordwind-${flow}`, { status: 'paused' });
});
afterAll(() => disconnectStore());

type Node = [id: string, type: string, params?: Record<string, unknown>];

async function publish(name: string, kind: FlowKind, nodes: Node[], edges: string[]): Promise<string> {
  const graph: FlowGraph = {
    schemaVersion: 1,
    settings: { reentry: { mode: 'always' } },
    nodes: nodes.map(([id, type, params = {}], index) => ({ id, type, typeVersion: 1, params, position: { x: index * 320, y: 0 } })),
    edges: edges.map((edge, index) => {
      const [, source = '', sourceHandle = '', target = ''] = /^(\w+)\.(\S+) -> (\w+)$/.exec(edge) ?? [];
      return { id: `e${index}`, source, sourceHandle, target };
    }),
    notes: [],
  };
  const { flow, revision } = await admin.ok<FlowDetail>('POST', '/flows', { name, kind, graph });
  await admin.ok('POST', `/flows/${flow.id}/publish`, { revision });
  return flow.id;
}

const keyword = (word: string): Node => ['start', 'keyword', { words: [word], match: 'exact' }];

/** A new customer writes; gives the conversation. */
async function customerSays(body: string): Promise<ConversationItem> {
  customers += 1;
  const waId = `4915770${String(customers).padStart(5, '0')}`;
  const response = await fetch(`${stack().simUrl}/_sim/inbound`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ numberId, from: { waId, name: `Customer ${customers}` }, message: { type: 'text', text: { body } } }) });
  if (!response.ok) throw new Error(await response.text());
  let found: ConversationItem | undefined;
  await expect.poll(async () => (found = (await admin.ok<ConversationList>('GET', `/conversations?search=${waId}`)).items[0])).toBeDefined();
  return found as ConversationItem;
}

/** The newest run of a flow in a conversation, once it is as wanted. */
async function runOf(conversationId: string, flowId: string, fits: (run: RunRecord) => boolean): Promise<RunRecord> {
  let run: RunRecord | null = null;
  await expect.poll(async () => (run = await RunModel.findOne({ conversationId, flowId }).lean()) !== null && fits(run)).toBe(true);
  return run as unknown as RunRecord;
}

const reply = (body: string) => ({ clientId: crypto.randomUUID(), message: { type: 'text', text: { body } } });
const textsOf = async (conversationId: string): Promise<unknown[]> => (await MessageModel.find({ conversationId, direction: 'out' }).sort({ at: 1 }).lean()).map((message) => message.text);

describe('an escalation ladder', () => {
  const rung = (text: string) => ({ afterMs: 10_000, clock: 'wall', action: 'notify', to: 'role', role: 'lead', text, level: 'urgent' });
  let flowId = '';
  beforeAll(async () => {
    flowId = await publish('Ladder', 'policy', [keyword('ladder'), ['escalate', 'escalate', { rungs: [rung('First {{ contact.name }}'), rung('Second {{ contact.name }}')] }]], ['start.next -> escalate']);
  });
  const toldAbout = async (name: string) => (await NotificationModel.find({ userId: 'nordwind-jonas' }).sort({ createdAt: 1 }).lean()).map(({ text }) => text).filter((text) => text.includes(name));

  it('is cleared by the reply of a person, and by nothing else', async () => {
    const { id, contact } = await customerSays('ladder');
    await runOf(id, flowId, (run) => run.status === 'waiting');
    await program.ok('POST', `/conversations/${id}/messages`, reply('I am a robot.'));
    await expect.poll(() => toldAbout(contact.name)).toEqual([`First ${contact.name}`]);
    await agent.ok('POST', `/conversations/${id}/messages`, reply('Hello, Tom here.'));
    const run = await runOf(id, flowId, ({ status }) => status === 'ended');
    expect(run.outcome).toBe('open_end:escalate:cleared');
    await sleep(11_000);
    expect(await toldAbout(contact.name)).toEqual([`First ${contact.name}`]);
  });

  it('goes through to the end when nobody answers', async () => {
    const { id, contact } = await customerSays('ladder');
    const run = await runOf(id, flowId, ({ status }) => status === 'ended');
    expect(run.outcome).toBe('open_end:escalate:exhausted');
    expect(await toldAbout(contact.name)).toEqual([`First ${contact.name}`, `Second ${contact.name}`]);
  });
});

describe('a question to the team', () => {
  const options = [{ key: 'yes', name: 'Approve' }, { key: 'no', name: 'Decline' }];
  let flowId = '';
  beforeAll(async () => {
    flowId = await publish(
      'Refund',
      'conversation',
      [keyword('refund'), ['ask', 'approval', { to: 'role', role: 'lead', question: 'Refund {{ contact.name }}?', options, timeoutMs: 86_400_000 }], ['yes', 'send-text', { body: 'Refunded.' }], ['no', 'send-text', { body: 'No refund.' }], ['end', 'end']],
      ['start.next -> ask', 'ask.option:yes -> yes', 'ask.option:no -> no', 'ask.timeout -> end', 'yes.next -> end', 'no.next -> end'],
    );
  });
  const askedIn = async (id: string): Promise<string> => {
    await runOf(id, flowId, (run) => run.status === 'waiting');
    let approvalId: string | undefined;
    await expect.poll(async () => (approvalId = (await admin.ok<ConversationItem>('GET', `/conversations/${id}`)).automation.runs[0]?.approvalId)).toBeDefined();
    return String(approvalId);
  };

  it('takes the first answer, over a restart of the worker, and refuses the second', async () => {
    const { id, contact } = await customerSays('refund');
    const approvalId = await askedIn(id);
    expect(await NotificationModel.findOne({ userId: 'nordwind-jonas', text: `Refund ${contact.name}?` }).lean()).toMatchObject({ conversationId: id, level: 'warning' });
    await stack().kill('worker');
    await stack().restart('worker');
    const both = await Promise.all([lead.call('POST', `/approvals/${approvalId}/answer`, { option: 'yes' }), admin.call('POST', `/approvals/${approvalId}/answer`, { option: 'no' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const winner = both.find(({ status }) => status === 200)?.body as ApprovalBody;
    expect(winner.asked.map(({ id: userId }) => userId)).toEqual(['nordwind-jonas']);
    await expect.poll(() => textsOf(id)).toEqual([winner.answer === 'yes' ? 'Refunded.' : 'No refund.']);
    expect(await lead.refused('POST', `/approvals/${approvalId}/answer`, { option: winner.answer === 'yes' ? 'no' : 'yes' })).toBe('APPROVAL_CLOSED');
  });

  it('is answered by those who are asked and by whoever runs flows, with an answer that exists', async () => {
    const { id } = await customerSays('refund');
    const approvalId = await askedIn(id);
    expect((await agent.ok<ApprovalBody>('GET', `/approvals/${approvalId}`)).mayAnswer).toBe(false);
    expect(await agent.refused('POST', `/approvals/${approvalId}/answer`, { option: 'yes' })).toBe('FORBIDDEN');
    expect(await lead.refused('POST', `/approvals/${approvalId}/answer`, { option: 'maybe' })).toBe('VALIDATION_FAILED');
    // Going on at another step would be a way round the question.
    const run = await runOf(id, flowId, ({ status }) => status === 'waiting');
    expect(await agent.refused('POST', `/runs/${run._id}/continue`, { nodeId: 'yes' })).toBe('CONFLICT');
    const first = await lead.ok<ApprovalBody>('POST', `/approvals/${approvalId}/answer`, { option: 'no' });
    expect(first).toMatchObject({ answer: 'no', answeredBy: { id: 'nordwind-jonas' } });
    await lead.ok('POST', `/approvals/${approvalId}/answer`, { option: 'no' });
    await expect.poll(() => textsOf(id)).toEqual(['No refund.']);
  });
});

describe('a team', () => {
  const memberIds = ['tom', 'sofia', 'jonas', 'mara'].map((name) => `nordwind-${name}`);

  it('is made, changed and deleted; its name is its own', async () => {
    const team = await admin.ok<TeamView>('POST', '/teams', { name: 'Returns', memberIds: ['nordwind-tom'] });
    expect(team).toMatchObject({ strategy: 'least_busy', members: [{ name: 'Tom Becker' }], waiting: 0 });
    expect(await admin.refused('POST', '/teams', { name: 'Returns' })).toBe('TEAM_NAME_TAKEN');
    expect(await admin.refused('POST', '/teams', { name: 'Marketing', memberIds: ['nordwind-aylin'] })).toBe('VALIDATION_FAILED');
    expect(await agent.refused('PATCH', `/teams/${team.id}`, { name: 'Mine' })).toBe('FORBIDDEN');
    const calendar = { timeZone: 'Europe/Berlin', weekly: { 1: [{ from: '09:00', to: '12:00' }] }, holidays: [] };
    expect((await admin.ok<TeamView>('PATCH', `/teams/${team.id}`, { calendar, strategy: 'by_hand' })).calendar).toEqual(calendar);
    expect((await admin.ok<TeamView>('PATCH', `/teams/${team.id}`, { calendar: null })).calendar).toBeUndefined();
    await admin.ok('DELETE', `/teams/${team.id}`);
    expect((await admin.ok<TeamList>('GET', '/teams')).items.map(({ name }) => name)).toEqual(['Orders', 'Support']);
  });

  it('shares 20 conversations that come at once fairly, each given once', async () => {
    const team = await admin.ok<TeamView>('POST', '/teams', { name: 'Round', memberIds, strategy: 'round_robin' });
    for (const api of [admin, lead, agent]) await api.ok('PATCH', '/me', { presence: 'online' });
    const conversations: ConversationItem[] = [];
    for (let count = 0; count < 20; count++) conversations.push(await customerSays('hello'));
    const items = await Promise.all(conversations.map(({ id }) => admin.ok<ConversationItem>('POST', `/conversations/${id}/assign`, { teamId: team.id })));
    const shares = memberIds.map((userId) => items.filter(({ assignee }) => assignee?.id === userId).length);
    expect(shares).toEqual([5, 5, 5, 5]);
    const told = await NotificationModel.find({ conversationId: { $in: conversations.map(({ id }) => id) }, text: { $regex: '^A conversation was assigned' } }).lean();
    expect(told).toHaveLength(20);
  });

  it('keeps what nobody can take in its queue, and a repetition changes nothing', async () => {
    const team = await admin.ok<TeamView>('POST', '/teams', { name: 'Empty', strategy: 'by_hand', memberIds: ['nordwind-tom'] });
    const { id } = await customerSays('hello');
    const item = await admin.ok<ConversationItem>('POST', `/conversations/${id}/assign`, { teamId: team.id });
    expect(item).toMatchObject({ team: { id: team.id, name: 'Empty' } });
    expect(item.assignee).toBeUndefined();
    expect((await admin.ok<TeamList>('GET', '/teams')).items.find(({ name }) => name === 'Empty')?.waiting).toBe(1);
    const taken = await agent.ok<ConversationItem>('POST', `/conversations/${id}/assign`, { assigneeId: 'nordwind-tom' });
    expect(taken.team).toBeUndefined();
    const record = await ConversationModel.findById(id).lean();
    const assignment = { id: 'once', to: { kind: 'team' as const, teamId: 'nordwind-orders' }, origin: { runId: 'r', flowId: 'f', nodeId: 'n' } };
    const key = { orgId: 'nordwind', numberId, contactId: String(record?.contactId) };
    const first = await giveConversation(key, assignment, Date.now());
    expect(await giveConversation(key, assignment, Date.now())).toEqual(first);
  });
});

describe('the queue of a team', () => {
  it('is handed out as soon as somebody is free: whoever has waited longest first, each once, with the reason', async () => {
    await agent.ok('PATCH', '/me', { presence: 'offline' });
    const team = await admin.ok<TeamView>('POST', '/teams', { name: 'Night', strategy: 'least_busy', memberIds: ['nordwind-tom'] });
    const waiting: ConversationItem[] = [];
    for (let count = 0; count < 3; count++) waiting.push(await customerSays('hello'));
    for (const { id } of waiting) expect((await admin.ok<ConversationItem>('POST', `/conversations/${id}/assign`, { teamId: team.id })).assignReason).toMatchObject({ code: 'nobody_free' });
    await agent.ok('PATCH', '/me', { presence: 'online' });
    const records = () => ConversationModel.find({ _id: { $in: waiting.map(({ id }) => id) } }).lean();
    await expect.poll(async () => (await records()).filter(({ assigneeId }) => assigneeId === 'nordwind-tom').length).toBe(3);
    expect((await records()).map(({ assignReason }) => assignReason)).toEqual(waiting.map(() => expect.objectContaining({ code: 'least_busy_after_waiting', values: expect.objectContaining({ team: 'Night' }) })));
    const given = (await records()).toSorted((one, other) => (one.assignedAt?.getTime() ?? 0) - (other.assignedAt?.getTime() ?? 0));
    expect(given.map(({ _id }) => _id)).toEqual(waiting.map(({ id }) => id));
    expect(await NotificationModel.countDocuments({ userId: 'nordwind-tom', conversationId: { $in: waiting.map(({ id }) => id) } })).toBe(3);
  });

  it('goes on when whoever has the most closes one', async () => {
    const team = await admin.ok<TeamView>('POST', '/teams', { name: 'Full', strategy: 'round_robin', memberIds: ['nordwind-tom'] });
    while ((await ConversationModel.countDocuments({ orgId: 'nordwind', assigneeId: 'nordwind-tom', status: 'open' })) < limits.maxOpenConversations) {
      const { id } = await customerSays('hello');
      await admin.ok('POST', `/conversations/${id}/assign`, { assigneeId: 'nordwind-tom' });
    }
    const { id } = await customerSays('hello');
    expect(await admin.ok<ConversationItem>('POST', `/conversations/${id}/assign`, { teamId: team.id })).toMatchObject({ team: { id: team.id } });
    const [busy] = await ConversationModel.find({ orgId: 'nordwind', assigneeId: 'nordwind-tom', status: 'open' }).lean();
    await agent.ok('PATCH', `/conversations/${busy?._id ?? ''}`, { status: 'closed' });
    await expect.poll(async () => (await ConversationModel.findById(id).lean())?.assigneeId).toBe('nordwind-tom');
    for (const { _id } of await ConversationModel.find({ orgId: 'nordwind', assigneeId: 'nordwind-tom', status: 'open' }).lean()) await admin.ok('PATCH', `/conversations/${_id}`, { status: 'closed' });
  });
});

describe('somebody who leaves', () => {
  it('leaves nobody behind: open conversations are handed over, customers of closed ones come back to everybody', async () => {
    const { user } = await admin.ok<UserCreated>('POST', '/users', { name: 'Kim Short', email: 'kim@nordwind.example', role: 'agent' });
    const conversations = await Promise.all(Array.from({ length: 4 }, () => customerSays('hello')));
    for (const { id } of conversations) await admin.ok('POST', `/conversations/${id}/assign`, { assigneeId: user.id });
    const [first, second, third, closed] = conversations.map(({ id }) => id);
    await admin.ok('PATCH', `/conversations/${closed ?? ''}`, { status: 'closed' });
    expect(await agent.refused('POST', `/users/${user.id}/hand-over`, { assigneeId: null })).toBe('FORBIDDEN');
    expect(await lead.refused('POST', `/users/${user.id}/hand-over`, { assigneeId: user.id })).toBe('VALIDATION_FAILED');
    await agent.ok('POST', `/conversations/${first ?? ''}/assign`, { assigneeId: 'nordwind-tom' });
    await admin.ok('PATCH', `/users/${user.id}`, { disabled: true });
    const team = await admin.ok<TeamView>('POST', '/teams', { name: 'Heirs', strategy: 'by_hand', memberIds: ['nordwind-tom'] });
    expect(await lead.ok<HandOverResult>('POST', `/users/${user.id}/hand-over`, { teamId: team.id })).toEqual({ handed: 2, left: 0 });
    expect(await lead.ok<HandOverResult>('POST', `/users/${user.id}/hand-over`, { teamId: team.id })).toEqual({ handed: 0, left: 0 });
    const records = new Map((await ConversationModel.find({ _id: { $in: conversations.map(({ id }) => id) } }).lean()).map((record) => [record._id, record]));
    expect(records.get(first ?? '')?.assigneeId).toBe('nordwind-tom');
    for (const id of [second, third]) expect(records.get(id ?? '')).toMatchObject({ teamId: team.id, assignReason: { code: 'handed_over', values: { from: 'Kim Short', who: 'Jonas Weber' } } });
    for (const id of [second, third, closed]) expect(records.get(id ?? '')?.assigneeId).toBeUndefined();
  });
});

describe('handing over', () => {
  it('pauses automation for the team, leaves a note that is never sent, and goes on when it is closed', async () => {
    const flowId = await publish(
      'Hand over',
      'conversation',
      [keyword('person'), ['over', 'handoff', { to: { kind: 'team', teamId: 'nordwind-support' }, note: 'Wants {{ contact.name }}', message: 'One moment.', summary: false, resumeTimeoutMs: 3_600_000 }], ['bye', 'send-text', { body: 'Good bye.' }], ['late', 'send-text', { body: 'Still there?' }], ['end', 'end']],
      ['start.next -> over', 'over.resumed -> bye', 'over.timeout -> late', 'bye.next -> end', 'late.next -> end'],
    );
    const { id, contact } = await customerSays('person');
    await runOf(id, flowId, (run) => run.status === 'waiting' && run.nodeId === 'over');
    await expect.poll(async () => (await agent.ok<ConversationItem>('GET', `/conversations/${id}`)).automation).toMatchObject({ state: 'paused', runs: [{ continuable: true }] });
    await agent.ok<MessageBody>('POST', `/conversations/${id}/notes`, { clientId: 'note-0001', text: 'Called her back.' });
    const notes = await MessageModel.find({ conversationId: id, direction: 'internal' }).sort({ at: 1 }).lean();
    expect(notes.map(({ text, source }) => [text, source?.kind])).toEqual([[`Wants ${contact.name}`, 'flow'], ['Called her back.', 'agent']]);
    await agent.ok('PATCH', `/conversations/${id}`, { status: 'closed' });
    await expect.poll(() => textsOf(id)).toEqual(['One moment.', 'Good bye.']);
    const sent = await new SimulatorMessages(stack().simUrl).next();
    expect(JSON.stringify(sent)).not.toContain('Called her back.');
  });

  it('lets a person go on at another step', async () => {
    const [flow] = (await admin.ok<{ items: { id: string; name: string }[] }>('GET', '/flows?search=Hand')).items;
    const { id } = await customerSays('person');
    const run = await runOf(id, String(flow?.id), (found) => found.status === 'waiting' && found.nodeId === 'over');
    expect(await agent.refused('POST', `/runs/${run._id}/continue`, { nodeId: 'nowhere' })).toBe('VALIDATION_FAILED');
    await agent.ok('POST', `/runs/${run._id}/continue`, { nodeId: 'late' });
    await expect.poll(() => textsOf(id)).toEqual(['One moment.', 'Still there?']);
    await runOf(id, String(flow?.id), (found) => found._id === run._id && found.status === 'ended');
    expect(await agent.refused('POST', `/runs/${run._id}/continue`, { nodeId: 'late' })).toBe('CONFLICT');
  });
});
