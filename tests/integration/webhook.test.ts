import { createHmac, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectStore, disconnectStore } from '../../activities/store/connect.ts';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import { MessageModel } from '../../activities/store/models/messages.ts';
import { NotificationModel } from '../../activities/store/models/notifications.ts';
import { NumberModel } from '../../activities/store/models/numbers.ts';
import { PlatformReportModel } from '../../activities/store/models/platform-reports.ts';
import { TemplateModel } from '../../activities/store/models/templates.ts';
import { WebhookEventModel } from '../../activities/store/models/webhook-events.ts';
import { SecretBox } from '../../activities/store/secret-box.ts';
import { accept } from '../../activities/whatsapp/outbox.ts';
import type { WebhookProblemList } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { appSecretContext } from '../../server/numbers/app-secret-context.ts';
import { createLog } from '../../server/log.ts';
import { Graph } from '../../server/numbers/graph.ts';
import { refreshNumbers } from '../../server/numbers/refresh-numbers.ts';
import { ProductApi } from '../kit/product-api.ts';
import { textWebhook } from '../kit/text-webhook.ts';
import { toldTo } from '../kit/told-to.ts';
import { useStack } from '../kit/use-stack.ts';

const stack = useStack({ processes: ['simulator', 'server'] });
const numberId = '204857600000101';
const wabaId = '204857600000100';
const fixtures = join(import.meta.dirname, '..', 'fixtures', 'webhooks');

beforeAll(() => connectStore(stack().mongoUri));
afterAll(() => disconnectStore());

/** Posts a body with the signature of another one, if that is given, or of itself. */
async function post(body: string, signedWith: string | undefined = stack().settings.WHATSAPP_APP_SECRET, signed = body): Promise<number> {
  const signature = createHmac('sha256', signedWith ?? '').update(signed).digest('hex');
  const response = await fetch(`${stack().apiUrl}/webhooks/whatsapp`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` }, body });
  await response.text();
  return response.status;
}

/** A recorded body, as if it were for one of the demo's numbers. */
function recorded(name: string): string {
  return readFileSync(join(fixtures, name), 'utf8').replaceAll('106540352242922', numberId).replaceAll('102290129340398', wabaId);
}

const textBody = (from: string, id: string, body: string): string => textWebhook({ numberId, wabaId, from, id, body });
const newId = (): string => `wamid.${randomBytes(12).toString('hex')}`;
const settled = () => expect.poll(() => WebhookEventModel.countDocuments({ state: 'new' })).toBe(0);

describe('the handshake', () => {
  const ask = (query: string) => fetch(`${stack().apiUrl}/webhooks/whatsapp?${query}`);

  it('repeats the challenge to whoever knows the token', async () => {
    const answer = await ask(`hub.mode=subscribe&hub.challenge=0042&hub.verify_token=${stack().settings.WHATSAPP_VERIFY_TOKEN}`);
    expect([answer.status, await answer.text()]).toEqual([200, '0042']);
    expect((await ask('hub.mode=subscribe&hub.challenge=0042&hub.verify_token=wrong')).status).toBe(403);
    expect((await ask('hub.challenge=0042')).status).toBe(403);
  });
});

describe('a body', () => {
  it('with a bad signature is refused and not stored', async () => {
    const before = await WebhookEventModel.countDocuments();
    expect(await post(textBody('4915100000001', newId(), 'x'), 'wrong secret')).toBe(401);
    const unsigned = await fetch(`${stack().apiUrl}/webhooks/whatsapp`, { method: 'POST', body: '{}' });
    expect(unsigned.status).toBe(401);
    expect(await WebhookEventModel.countDocuments()).toBe(before);
  });

  it('that is no JSON is answered with 400, one over the limit with 413', async () => {
    expect(await post('{"object":')).toBe(400);
    expect(await post(`{"x":"${'x'.repeat(limits.maxWebhookBytes)}"}`)).toBe(413);
  });

  it('is checked byte by byte: what Meta escapes stays escaped', async () => {
    const body = String.raw`{"object":"whatsapp_business_account","entry":[{"id":"204857600000100","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"204857600000101"},"messages":[{"from":"4915100000002","id":"wamid.escaped","timestamp":"1763640000","type":"text","text":{"body":"gr\u00fcn \/ \ud83c\udfd5"}}]}}]}]}`;
    expect(await post(body)).toBe(200);
    await settled();
    expect(await MessageModel.findById('wamid.escaped').lean()).toMatchObject({ text: 'grün / 🏕' });
    expect(await WebhookEventModel.findOne({ body }).lean()).toMatchObject({ state: 'done' });
  });

  it('that somebody has written anew fails, though it says the same', async () => {
    const { WHATSAPP_APP_SECRET: secret } = stack().settings;
    const escaped = textBody('4915100000002', newId(), 'x').replace('"body":"x"', String.raw`"body":"gr\u00fcn \/ \ud83c\udfd5"`);
    const rewritten = JSON.stringify(JSON.parse(escaped));
    const plain = textBody('4915100000002', newId(), 'größer 🏕 ünd');
    const before = await WebhookEventModel.countDocuments();
    expect(rewritten).not.toBe(escaped);
    expect([await post(rewritten, secret, escaped), await post(escaped, secret, rewritten), await post(`${plain} `, secret, plain)]).toEqual([401, 401, 401]);
    expect(await WebhookEventModel.countDocuments()).toBe(before);
    // The bytes themselves are content, escaped or not.
    expect([await post(escaped), await post(plain)]).toEqual([200, 200]);
  });

  it('for an unknown number is kept and shown to the administrator', async () => {
    expect(await post(textBody('4915100000004', 'wamid.early', 'x').replaceAll(numberId, '999999999999999').replaceAll(wabaId, '888888888888888'))).toBe(200);
    await settled();
    const problem = await WebhookEventModel.findOne({ state: 'ignored', problem: /999999999999999/ }).lean();
    expect(problem).toMatchObject({ orgIds: ['nordwind'], problem: expect.stringContaining('is not connected here') });
    await NumberModel.create({ ...(await NumberModel.findById(numberId).lean()), _id: '999999999999999', wabaId: '888888888888888', displayPhoneNumber: '+1 999' });
  });

  it("for a number with a secret of its own must be signed with that, and nobody else's", async () => {
    const box = new SecretBox([stack().settings.PARLEY_SECRET_KEY ?? '']);
    const other = '204857600000102';
    await NumberModel.updateOne({ _id: other }, { $set: { appSecret: box.seal('own-secret', appSecretContext(other)) } });
    await sleep(3200);
    const body = (id: string): string => textBody('4915100000003', id, 'x').replaceAll(numberId, other);
    expect(await post(body(newId()))).toBe(401);
    expect(await post(body(newId()), 'own-secret')).toBe(200);
    // One body that speaks for both: no secret is good for both.
    const mixed = JSON.stringify({ entry: [JSON.parse(body(newId())).entry[0], JSON.parse(textBody('4915100000003', newId(), 'x')).entry[0]] });
    expect([await post(mixed), await post(mixed, 'own-secret')]).toEqual([401, 401]);
    await NumberModel.updateOne({ _id: other }, { $unset: { appSecret: 1 } });
  });

  it('is explained, and handled once its number is connected', async () => {
    const api = await ProductApi.open(stack());
    const { items } = await api.call<WebhookProblemList>('GET', '/webhook-problems');
    const address = `/webhook-problems/${items.find(({ problem }) => problem.includes('999999999999999'))?.id}`;
    expect(await api.call('GET', address)).toMatchObject({ count: 1, events: [{ kind: 'message', type: 'text', messageId: 'wamid.early', phoneNumberId: '999999999999999' }] });
    expect((await api.raw('POST', `${address}/handle-again`)).status).toBe(204);
    expect((await api.raw('GET', address)).status).toBe(404);
  });
});

/** What somebody is called afterwards depends on when they come. */
const changesOfNames = ['number-change.json', 'user-id-changed.json', 'user-id-update.json'];

describe('events', () => {
  it('of every recorded kind are handled, and none is left over', async () => {
    const names = readdirSync(fixtures).filter((file) => file.endsWith('.json') && !changesOfNames.includes(file));
    for (const name of names) expect([name, await post(recorded(name))]).toEqual([name, 200]);
    await settled();
    // The one that was to be handled again, too.
    expect(await MessageModel.findById('wamid.early').lean()).toMatchObject({ text: 'x', state: 'received' });
    expect(await WebhookEventModel.find({ state: 'failed' }).lean()).toEqual([]);
    const problems = (await WebhookEventModel.find({ problem: { $exists: true } }).lean()).map((row) => row.problem).join(' ');
    expect(problems).toContain('WhatsApp reports: Business Account locked (131031).');
    expect(problems).toContain('A message event names no phone number id.');
    expect(await MessageModel.find({ _id: /HBgLMTY1MDU1NTEyMzQVAgASGBQzQTQw/ }).lean()).toHaveLength(1);
    expect(await MessageModel.findById('wamid.HBgLMTY1MDU1NTEyMzQVAgARGBJFQ0hPMDAwMQ').lean()).toMatchObject({ direction: 'out', state: 'sent', source: { kind: 'phone_app' } });
    expect(await ContactModel.findOne({ userId: 'DE.7712340099' }).lean()).toMatchObject({ username: 'mika.climbs', name: 'Mika' });
  });

  it('follow a customer to a new phone number', async () => {
    await post(recorded('number-change.json'));
    await settled();
    const known = await ContactModel.findOne({ waId: '16505559999' }).lean();
    const message = await MessageModel.findById('wamid.HBgLMTY1MDU1NTEyMzQVAgASGBQzQTE2').lean();
    expect(known?._id).toBe(message?.contactId);
    expect(known?.identities?.filter(({ kind }) => kind === 'phone')).toMatchObject([{ value: '+16505551234', to: expect.any(Date) }, { value: '+16505559999', source: 'number_change' }]);
    // A message from before comes late, and the number belongs to somebody else after a while.
    await post(textWebhook({ numberId, wabaId, from: '16505551234', id: 'wamid.late', body: 'late', timestamp: 1_763_640_001 }));
    await post(textWebhook({ numberId, wabaId, from: '16505551234', id: 'wamid.new-owner', body: 'Hi, this is my number now.' }));
    await settled();
    expect((await MessageModel.findById('wamid.late').lean())?.contactId).toBe(known?._id);
    expect((await MessageModel.findById('wamid.new-owner').lean())?.contactId).not.toBe(known?._id);
    expect(await ContactModel.findById(known?._id).lean()).toMatchObject({ phone: '+16505559999' });
  });

  it('follow a customer to a new user id, told in the thread or by a field of its own', async () => {
    for (const name of changesOfNames.slice(1)) await post(recorded(name));
    await settled();
    expect(await ContactModel.findOne({ userId: 'DE.7712349999' }).lean()).toMatchObject({ username: 'mika.climbs' });
    expect(await ContactModel.findOne({ userId: 'US.20000000000000000001' }).lean()).toMatchObject({ phone: expect.any(String) });
  });

  it('know a customer in every form of a number that WhatsApp rewrites', async () => {
    const forms = ['5541988887777', '554188887777', '5215512345678', '525512345678', '541123456789', '5491123456789'];
    for (const from of forms) await post(textBody(from, `wamid.form-${from}`, 'Oi'));
    await settled();
    const owners = await Promise.all(forms.map(async (from) => (await MessageModel.findById(`wamid.form-${from}`).lean())?.contactId));
    expect(new Set(owners).size).toBe(3);
    expect(await ContactModel.findById(owners[0]).lean()).toMatchObject({ phone: '+5541988887777', country: 'BR' });
  });

  it('of the phone app from before the number was connected are there to be read, and nothing else comes of them', async () => {
    const [known, stranger, live] = ['4915100000061', '4915100000062', newId()];
    const seconds = Math.floor(Date.now() / 1000);
    const [business, id] = ['15550783881', (name: string): string => `wamid.old-${name}`];
    const old = (name: string, from: string, ago: number, more: object = { type: 'text', text: { body: name } }) => ({ from, ...(from === business ? { to: stranger } : {}), id: id(name), timestamp: String(seconds - ago), ...more, history_context: { status: 'READ' } });
    const history = (parts: object): string => JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: wabaId, time: seconds, changes: [{ field: 'history', value: { messaging_product: 'whatsapp', metadata: { display_phone_number: business, phone_number_id: numberId }, ...parts } }] }] });
    const piece = (person: string, messages: object[]): string => history({ contacts: [{ profile: { name: `Old ${person}` }, wa_id: person }], history: [{ metadata: { phase: 1, chunk_order: 1, progress: 50 }, threads: [{ id: person, messages }] }] });
    const conversationOf = async (waId: string) => {
      const contact = await ContactModel.findOne({ waId }).lean();
      return { contactId: String(contact?._id), conversation: await ConversationModel.findOne({ contactId: String(contact?._id) }).lean() };
    };

    await post(textBody(known, live, 'I write now.'));
    await settled();
    // Newer pieces first, one of them twice; a clock that is wrong; something that cannot be placed.
    const messages = [old('two', stranger, 200), old('file', stranger, 100, { type: 'media_placeholder' }), old('three', business, 50), { type: 'text' }];
    for (const body of [piece(stranger, messages), piece(known, [old('before', known, 500), old('future', known, -900)]), piece(stranger, [old('one', stranger, 300), ...messages]), piece(stranger, messages)]) expect(await post(body)).toBe(200);
    await settled();
    const first = await conversationOf(known);
    expect(first.conversation).toMatchObject({ status: 'open', unread: 1, lastInboundId: live, lastMessage: { id: live } });
    expect(await toldTo(stack(), numberId, first.contactId)).toEqual([live]);
    const { contactId, conversation } = await conversationOf(stranger);
    expect(await ContactModel.findById(contactId).lean()).toMatchObject({ name: `Old ${stranger}`, identities: [{ value: `+${stranger}`, source: 'import' }] });
    expect(conversation).toMatchObject({ status: 'closed', unread: 0, lastMessage: { preview: 'three', direction: 'out' } });
    for (const name of ['awaitingReplySince', 'windowExpiresAt', 'lastInboundAt']) expect(conversation).not.toHaveProperty(name);
    await expect(toldTo(stack(), numberId, contactId)).rejects.toThrow(/not found/i);
    const thread = await MessageModel.find({ contactId }).sort({ at: 1 }).lean();
    expect(thread.map((message) => [message._id, message.direction, message.state, message.type])).toEqual([[id('one'), 'in', 'received', 'text'], [id('two'), 'in', 'received', 'text'], [id('file'), 'in', 'received', 'unsupported'], [id('three'), 'out', 'read', 'text']]);
    expect(await WebhookEventModel.countDocuments({ problem: /1 old messages came without/ })).toBe(2);

    // The file comes by itself; and the first word that the customer writes now opens the conversation.
    await post(history({ messages: [old('file', stranger, 100, { type: 'image', image: { id: '778899', mime_type: 'image/jpeg', caption: 'Our cat' } })] }));
    await post(textBody(stranger, newId(), 'Hello again'));
    await settled();
    expect(await MessageModel.findById(id('file')).lean()).toMatchObject({ type: 'image', text: 'Our cat', at: thread[2]?.at });
    expect((await conversationOf(stranger)).conversation).toMatchObject({ status: 'open', unread: 1, lastMessage: { preview: 'Hello again' } });
  });

  it('about accounts and numbers are kept in words, and administrators are told what needs them', async () => {
    const reports = await PlatformReportModel.find({ orgId: 'nordwind' }).lean();
    const textOf = (field: string): string | undefined => reports.find((report) => report.field === field)?.text;
    expect(textOf('security')).toContain('asked to switch the PIN');
    expect(textOf('calls')).toContain('It is kept.');
    expect(textOf('business_capability_update')).toContain('messaging limit 2000');
    const told = (await NotificationModel.find({ userId: 'nordwind-mara' }).lean()).map(({ text }) => text).join(' ');
    for (const urgent of ['asked to switch the PIN', 'was rejected at its review', 'The WhatsApp account is locked. WhatsApp says: Your account was locked because of a policy violation (131031).', 'broke a rule of WhatsApp: SCAM', 'THROTTLED', 'Verify your business']) expect(told).toContain(urgent);
    expect(told).not.toContain('It is kept.');
  });

  it('change templates and numbers', async () => {
    const change = (field: string, value: object, time = 1_763_640_000): string => JSON.stringify({ entry: [{ id: wabaId, time, changes: [{ field, value }] }] });
    const rating = (event: string, time: number): string => change('phone_number_quality_update', { display_phone_number: '+49 40 5550101', event }, time);
    const quality = (score: string, time: number): string => change('message_template_quality_update', { new_quality_score: score, message_template_name: 'welcome_day1', message_template_language: 'en' }, time);
    await post(change('message_template_status_update', { event: 'PAUSED', message_template_name: 'welcome_day1', message_template_language: 'en', reason: 'NONE' }));
    await post(change('phone_number_quality_update', { display_phone_number: '+49 40 5550101', event: 'FLAGGED', max_daily_conversations_per_business: 'TIER_10K' }));
    await post(quality('GREEN', 1_763_640_900));
    await post(rating('UNFLAGGED', 1_763_640_500));
    await settled();
    await post(rating('FLAGGED', 1_763_640_200));
    // Repeated days later, they are overtaken. Who may add no number may still send.
    await post(quality('RED', 1_763_640_100));
    await post(change('account_update', { event: 'ACCOUNT_RESTRICTION', restriction_info: [{ restriction_type: 'RESTRICTED_ADD_PHONE_NUMBER_ACTION' }] }));
    await settled();
    expect(await TemplateModel.findById(`${wabaId}:welcome_day1:en`).lean()).toMatchObject({ status: 'PAUSED', quality: 'GREEN' });
    expect(await NumberModel.findById(numberId).lean()).toMatchObject({ status: 'CONNECTED', messagingTier: 'TIER_10K', speed: { change: { risk: 'account' } } });
  });

  it('of somebody who wants no marketing count before we know them, and a wish from before does not undo it', async () => {
    const wish = (value: string, timestamp: number): string => JSON.stringify({ entry: [{ id: wabaId, time: timestamp, changes: [{ field: 'user_preferences', value: { metadata: { phone_number_id: numberId }, contacts: [], user_preferences: [{ wa_id: '4915100000777', category: 'marketing_messages', value, timestamp }] } }] }] });
    await post(wish('stop', 1_763_640_500));
    await settled();
    await post(wish('resume', 1_763_640_100));
    await settled();
    expect(await ContactModel.findOne({ waId: '4915100000777' }).lean()).toMatchObject({ optedOutAt: new Date(1_763_640_500_999), optedOutBy: { kind: 'whatsapp' } });
    await post(wish('resume', 1_763_640_900));
    await settled();
    const known = await ContactModel.findOne({ waId: '4915100000777' }).lean();
    for (const nothing of ['optedOutAt', 'optedOutBy', 'lastInboundAt']) expect(known).not.toHaveProperty(nothing);
  });

  it('come again when somebody has switched them off, and administrators hear of it', async () => {
    const graph = new Graph(stack().settings);
    const number = await NumberModel.findById(numberId).lean();
    if (number === null) throw new Error('The demo has this number.');
    const authorization = `Bearer ${graph.tokenOf(number)}`;
    const subscribed = (method: string) => fetch(`${stack().settings.GRAPH_API_URL}/v24.0/${wabaId}/subscribed_apps`, { method, headers: { authorization } }).then((answer) => answer.json());
    await subscribed('DELETE');
    await refreshNumbers({ graph, now: Date.now, log: createLog('silent') });
    expect(await subscribed('GET')).toMatchObject({ data: [expect.any(Object)] });
    expect(await NotificationModel.findOne({ userId: 'nordwind-mara', code: 'account_unsubscribed' }).lean()).toMatchObject({ values: { account: wabaId } });
    // The same calls told how the numbers are.
    expect(await NumberModel.findById(numberId).lean()).toMatchObject({ status: 'CONNECTED' });
    await graph.close();
  });

  it('of a message of ours move it forward only: before the answer to the send, in one body out of order, twice, and again days later', async () => {
    const sendId = 'run_status:1';
    const wamid = newId();
    const now = new Date();
    const contactId = String((await MessageModel.findById('wamid.escaped').lean())?.contactId);
    await MessageModel.create({ _id: sendId, orgId: 'nordwind', conversationId: `${numberId}:${contactId}`, contactId, numberId, direction: 'out', type: 'text', content: { body: 'Hello' }, at: now, receivedAt: now, state: 'sending', stateAt: { sending: now }, attempts: 1, source: { kind: 'api' } });
    const status = (name: string, seconds: number): object => ({ id: wamid, status: name, timestamp: String(1_763_640_000 + seconds), recipient_id: '4915100000002', recipient_user_id: 'DE.4915100000002', recipient_parent_user_id: 'DE.ENT.4915100000002', biz_opaque_callback_data: sendId });
    const statuses = (...list: object[]): string => JSON.stringify({ entry: [{ id: wabaId, changes: [{ field: 'messages', value: { metadata: { phone_number_id: numberId }, statuses: list } }] }] });
    const stored = () => MessageModel.findById(sendId).lean();
    // The call has not been answered yet: nobody but the status knows the message's id.
    await Promise.all([post(statuses(status('read', 30), status('sent', 10), status('read', 30))), post(statuses(status('delivered', 20))), post(statuses(status('sent', 10), status('delivered', 20)))]);
    await settled();
    expect(await stored()).toMatchObject({ state: 'read', wamid });
    // The status names the person in more ways than we did: whoever hides the number later is known all the same.
    const hidden = textBody('4915100000002', newId(), 'Guess who').replace('"from":"4915100000002"', '"from_user_id":"DE.4915100000002"').replace('"wa_id":"4915100000002"', '"user_id":"DE.4915100000002"');
    await post(hidden);
    await settled();
    expect((await MessageModel.findOne({ text: 'Guess who' }).lean())?.contactId).toBe(contactId);
    expect(await ContactModel.findById(contactId).lean()).toMatchObject({ userId: 'DE.4915100000002', parentUserId: 'DE.ENT.4915100000002', waId: '4915100000002' });
    await accept(sendId, wamid, now, new Date());
    expect(await stored()).toMatchObject({ state: 'read', stateAt: { sent: expect.any(Date), delivered: expect.any(Date), read: expect.any(Date), accepted: expect.any(Date) } });
    // Meta repeats for up to seven days, in other bytes.
    for (const late of ['sent', 'failed', 'delivered']) await post(statuses(status(late, 10)).replace('{"entry"', '{ "entry"'));
    await settled();
    expect(await stored()).toMatchObject({ state: 'read' });
    expect((await stored())?.error).toBeUndefined();
  });

  it('are handled once, however often and however parallel they come', async () => {
    const bodies = Array.from({ length: 40 }, (_, index) => textBody(`4915200000${String(index % 4).padStart(3, '0')}`, `wamid.once-${index}`, `message ${index}`));
    const posts = [...bodies, ...bodies, ...bodies].sort(() => Math.random() - 0.5);
    expect(new Set(await Promise.all(posts.map((body) => post(body))))).toEqual(new Set([200]));
    await settled();
    // The same message in other bytes, as after a retry of Meta's own.
    expect(await post(bodies[0]?.replace('{"object"', '{ "object"') ?? '')).toBe(200);
    await settled();
    expect(await MessageModel.countDocuments({ _id: /^wamid\.once-/ })).toBe(40);
    expect(await WebhookEventModel.countDocuments({ body: /wamid\.once-/ })).toBe(41);
  });

  it('survive the death of the server at any moment', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `wamid.killed-${index}`);
    const acknowledged: string[] = [];
    const senders = ids.map(async (id, index) => {
      for (;;) {
        const status = await post(textBody(`4915300000${String(index % 5).padStart(3, '0')}`, id, id)).catch(() => 0);
        if (status === 200) return void acknowledged.push(id);
        await sleep(200);
      }
    });
    await expect.poll(() => acknowledged.length, { interval: 5 }).toBeGreaterThan(10);
    await stack().kill('server');
    await stack().restart('server');
    await Promise.all(senders);
    await settled();
    expect((await MessageModel.find({ _id: /^wamid\.killed-/ }).lean()).map((message) => message._id).sort()).toEqual([...ids].sort());
  });

  it('wait for Temporal without holding up the answer, and are told in order when it is back', async () => {
    await stack().kill('temporal');
    for (const index of [1, 2, 3]) expect(await post(textBody('4915400000001', `wamid.dark-${index}`, `dark ${index}`))).toBe(200);
    await sleep(1500);
    expect(await WebhookEventModel.countDocuments({ state: 'new', body: /wamid\.dark-/ })).toBe(3);
    await stack().restart('temporal');
    await settled();
    expect(await WebhookEventModel.countDocuments({ state: 'done', body: /wamid\.dark-/ })).toBe(3);
    const message = await MessageModel.findById('wamid.dark-1').lean();
    expect(await toldTo(stack(), numberId, String(message?.contactId))).toEqual(['wamid.dark-1', 'wamid.dark-2', 'wamid.dark-3']);
  });

  it('are not acknowledged while the database is away, and are once it is back', async () => {
    const body = textBody('4915500000001', 'wamid.no-store', 'x');
    // Commands on connections that end at this very moment must fail too.
    const underWay = Promise.all(Array.from({ length: 20 }, (_, index) => post(textBody('4915500000001', `wamid.no-store-${index}`, 'x'))));
    await stack().kill('mongodb');
    for (const status of await underWay) expect([200, 503]).toContain(status);
    expect(await post(body)).toBe(503);
    expect((await fetch(`${stack().apiUrl}/readyz`)).status).toBe(503);
    await stack().restart('mongodb');
    await expect.poll(() => post(body)).toBe(200);
    await settled();
    expect(await MessageModel.countDocuments({ _id: 'wamid.no-store' })).toBe(1);
  });
});
