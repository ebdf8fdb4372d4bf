import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectStore, disconnectStore } from '../../activities/store/connect.ts';
import { ApiKeyModel } from '../../activities/store/models/api-keys.ts';
import { AuditModel } from '../../activities/store/models/audit-log.ts';
import { sweepAudit } from '../../activities/worker/sweep-audit.ts';
import { SessionModel } from '../../activities/store/models/sessions.ts';
import type { AuditList, ContactList, SessionView, UserCreated } from '../../schemas/generated/types.ts';
import { rolePermissions, type Role } from '../../schemas/permissions.ts';
import { createApiKey } from '../../server/people/create-api-key.ts';
import { collectRoutes, type TableRow } from '../../server/http/collect-routes.ts';
import { CheckedApi } from '../kit/checked-api.ts';
import { foreignOrganisation, foreignPath, sampleBody } from '../kit/foreign-organisation.ts';
import { useStack } from '../kit/use-stack.ts';

const stack = useStack({ processes: ['simulator', 'server'] });
const orgId = 'nordwind';
const roles = Object.keys(rolePermissions) as Role[];

let table: readonly TableRow[];
let nobody: CheckedApi;
let admin: CheckedApi;
let keys: Record<Role, CheckedApi>;
/** Log-ins of the demo as the seed printed them. */
let logIns: Record<string, { email: string; password: string }>;

beforeAll(async () => {
  await connectStore(stack().mongoUri);
  table = await collectRoutes();
  nobody = new CheckedApi(stack().apiUrl, table);
  logIns = Object.fromEntries([...stack().seedOutput.matchAll(/^\s*(\w+) .*?(\S+@\S+)\s+(\S+)$/gm)].map(([, role = '', email = '', password = '']) => [email.split('@')[0] ?? role, { email, password }]));
  const { email, password } = logIns['mara'] ?? { email: '', password: '' };
  admin = await nobody.logIn(email, password);
  const made = await Promise.all(roles.map(async (role) => [role, (await createApiKey({ orgId, name: role, role, createdBy: 'test', now: Date.now() })).secret] as const));
  keys = Object.fromEntries(made.map(([role, secret]) => [role, nobody.with({ authorization: `Bearer ${secret}` })])) as Record<Role, CheckedApi>;
});

afterAll(async () => {
  await disconnectStore();
});

describe('every route', () => {
  const filled = (path: string): string => path.replace(':number', '1').replace(/:\w+/g, 'some-id');

  it('refuses who has not logged in', async () => {
    for (const { route } of table) {
      if (route.access === 'public') continue;
      const { status, error } = await nobody.call(route.method.toUpperCase(), filled(route.path));
      expect([route.path, status, error?.code]).toEqual([route.path, 401, 'UNAUTHENTICATED']);
    }
    expect((await nobody.with({ authorization: 'Bearer parley_unknown' }).call('GET', '/flows')).status).toBe(401);
    expect((await nobody.with({ cookie: `parley_session=${'a'.repeat(43)}` }).call('GET', '/flows')).status).toBe(401);
  });

  it('refuses every role that lacks its permission, and only those', async () => {
    for (const { route } of table) {
      for (const role of roles) {
        if (route.access === 'public' || route.access === 'signed-in') continue;
        const allowed = route.access !== 'person' && rolePermissions[role].includes(route.access);
        if (allowed) continue;
        const { status, error } = await keys[role].call(route.method.toUpperCase(), filled(route.path));
        expect([route.method, route.path, role, status, error?.code]).toEqual([route.method, route.path, role, 403, 'FORBIDDEN']);
      }
    }
  });

  it('does not know anything of another organisation', async () => {
    const foreign = await foreignOrganisation();
    for (const { route } of table) {
      const path = foreignPath(route, foreign);
      if (path === undefined) continue;
      const { status, error } = await admin.call(route.method.toUpperCase(), path, route.body === undefined ? undefined : sampleBody(route.body, foreign));
      expect([route.method, route.path, status, error?.code]).toEqual([route.method, route.path, 404, 'NOT_FOUND']);
    }
    for (const list of ['/flows', '/contacts', '/conversations', '/numbers', '/templates', '/users', '/api-keys', '/webhook-problems', '/credentials', '/incoming-webhooks']) {
      expect(JSON.stringify(await admin.ok('GET', `${list}?limit=200`))).not.toContain('foreign');
    }
  });
});

describe('log-in', () => {
  it('gives a cookie that scripts cannot read, and takes it back', async () => {
    const { email, password } = logIns['tom'] ?? { email: '', password: '' };
    const { headers, body } = await nobody.call('POST', '/session', { email: email.toUpperCase(), password });
    expect(headers.get('set-cookie')).toMatch(/^parley_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
    expect(body).toMatchObject({ user: { email, role: 'agent', orgName: 'Nordwind Outdoor', presence: 'online' } });
    const tom = nobody.with({ cookie: headers.get('set-cookie')?.split(';')[0] ?? '' });
    expect((await tom.ok<SessionView>('GET', '/session')).user.permissions).toEqual(rolePermissions.agent);
    await tom.ok('DELETE', '/session');
    expect((await tom.call('GET', '/session')).status).toBe(401);
  });

  it('answers a wrong password and an unknown person alike, and slows guessing down', async () => {
    const codes: (string | undefined)[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) codes.push(await nobody.refused('POST', '/session', { email: 'guess@nordwind.example', password: 'x' }));
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 'INVALID_CREDENTIALS'), 'RATE_LIMITED']);
    const limited = await nobody.call('POST', '/session', { email: 'guess@nordwind.example', password: 'x' });
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await nobody.refused('POST', '/session', { email: logIns['mara']?.email, password: 'wrong' })).toBe('INVALID_CREDENTIALS');
  });

  it('never stores what would let somebody in', async () => {
    expect(JSON.stringify(await SessionModel.find().lean())).not.toContain('parley_session');
    expect(JSON.stringify(await ApiKeyModel.find().lean())).not.toMatch(/parley_[\w-]{20}/);
  });

  it('refuses changes that come from another site', async () => {
    const evil = admin.with({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' });
    expect(await evil.refused('PATCH', '/me', { presence: 'away' })).toBe('CROSS_SITE_REQUEST');
    expect((await evil.call('GET', '/session')).status).toBe(200);
  });

  it('ends sessions when the password changes, the role changes or the account is disabled', async () => {
    const { user, initialPassword } = await admin.ok<UserCreated>('POST', '/users', { email: 'nina@nordwind.example', name: 'Nina', role: 'agent' });
    const [here, there] = await Promise.all([nobody.logIn('nina@nordwind.example', initialPassword), nobody.logIn('nina@nordwind.example', initialPassword)]);
    expect((await here.call('POST', '/me/password', { current: 'wrong', next: 'a-better-password' })).error?.details[0]).toMatchObject({ field: 'current' });
    await here.ok('POST', '/me/password', { current: initialPassword, next: 'a-better-password' });
    expect([(await here.call('GET', '/session')).status, (await there.call('GET', '/session')).status]).toEqual([200, 401]);
    await admin.ok('PATCH', `/users/${user.id}`, { role: 'marketer' });
    expect((await here.call('GET', '/session')).status).toBe(401);
    const again = await nobody.logIn('nina@nordwind.example', 'a-better-password');
    await admin.ok('PATCH', `/users/${user.id}`, { disabled: true });
    expect((await again.call('GET', '/session')).status).toBe(401);
    expect((await nobody.call('POST', '/session', { email: 'nina@nordwind.example', password: 'a-better-password' })).status).toBe(401);
    expect(await admin.refused('POST', '/users', { email: 'NINA@nordwind.example', name: 'N', role: 'agent' })).toBe('EMAIL_TAKEN');
    const actions = async () => (await AuditModel.find({ orgId, 'target.id': user.id }).sort({ at: 1, _id: 1 }).lean()).map((entry) => entry.action);
    await expect.poll(actions).toEqual(['user.created', 'session.started', 'session.started', 'user.password_refused', 'user.password_changed', 'user.role_changed', 'session.started', 'user.disabled', 'session.refused']);
  });

  it('can be accounted for: who did what is read by filter, page by page, as a file, and for as long as it is kept', async () => {
    const email = 'ada@nordwind.example';
    const { user, initialPassword } = await admin.ok<UserCreated>('POST', '/users', { email, name: '=Ada', role: 'agent' });
    await admin.ok('PATCH', `/users/${user.id}`, { name: 'Ada', role: 'lead' });
    await nobody.call('POST', '/session', { email, password: 'not-her-password' });
    await AuditModel.create({ _id: 'foreign-entry', orgId: 'foreign-org', at: new Date(), actor: { kind: 'system' }, action: 'user.enabled', target: { kind: 'user', id: user.id } });
    const read = (query: string): Promise<AuditList> => keys.lead.ok<AuditList>('GET', `/audit-log?targetId=${user.id}${query}`);
    const actions = async (query: string): Promise<string[]> => (await read(query)).items.map((entry) => entry.action);
    const all = ['session.refused', 'user.role_changed', 'user.renamed', 'user.created'];
    await expect.poll(() => actions('')).toEqual(all);
    const [refused, changed, , created] = (await read('')).items;
    expect(refused).toMatchObject({ actor: { kind: 'nobody' }, target: { kind: 'user', name: 'Ada', exists: true }, details: { reason: 'password' } });
    expect(changed).toMatchObject({ actor: { kind: 'user', name: 'Mara Lindqvist' }, details: { role: 'lead', was: 'agent' }, address: expect.any(String), requestId: expect.any(String) });
    const first = await read('&limit=3');
    expect([first.items.map((entry) => entry.action), await actions(`&cursor=${first.nextCursor}`)]).toEqual([all.slice(0, 3), all.slice(3)]);
    const found = ['&action=user.renamed', '&actorKind=nobody', `&actorId=${changed?.actor.id}&actorKind=user`, '&kind=flow', `&to=${created?.at}`, `&from=${created?.at}&kind=user`];
    expect(await Promise.all(found.map(actions))).toEqual([['user.renamed'], ['session.refused'], all.slice(1), [], [], all]);
    const { secret } = await createApiKey({ orgId, name: 'auditor', role: 'lead', createdBy: 'test', now: Date.now() });
    const file = await (await fetch(`${stack().apiUrl}/api/v1/audit-log/export?targetId=${user.id}`, { headers: { authorization: `Bearer ${secret}` } })).text();
    expect(file.split('\r\n').slice(1, 5).map((line) => line.split(',')[4])).toEqual(all);
    expect(file).toContain(`,user,${user.id},'=Ada,`);
    expect(await AuditModel.findOne({ orgId, action: 'audit.exported' }).lean()).toMatchObject({ actor: { kind: 'apiKey' }, details: { targetId: user.id } });
    const stored = JSON.stringify(await AuditModel.find({ orgId }).lean());
    for (const secretText of ['not-her-password', initialPassword, secret]) expect(stored).not.toContain(secretText);
    await AuditModel.create({ _id: 'old-entry', orgId, at: new Date('2020-01-01'), actor: { kind: 'system' }, action: 'user.enabled', target: { kind: 'user', id: user.id } });
    await sweepAudit(Date.parse('2021-01-01'));
    await (await nobody.logIn(email, initialPassword)).ok('DELETE', '/session');
    expect(await actions('')).toEqual(['session.ended', 'session.started', ...all]);
  });

  it('keeps one administrator', async () => {
    const { user: me } = await admin.ok<SessionView>('GET', '/session');
    for (const change of [{ role: 'lead' }, { disabled: true }]) expect(await admin.refused('PATCH', `/users/${me.id}`, change)).toBe('LAST_ADMINISTRATOR');
  });
});

describe('answers', () => {
  it('say what is wrong with a body', async () => {
    const raw = (body: string, type: string) => fetch(`${stack().apiUrl}/api/v1/session`, { method: 'POST', headers: { 'content-type': type }, body });
    expect((await raw('{', 'application/json')).status).toBe(400);
    expect((await raw('email=x', 'application/x-www-form-urlencoded')).status).toBe(415);
    const put = (body: unknown) => admin.call('POST', '/users', body);
    expect((await put({ email: 'x', role: 'agent' })).error).toMatchObject({ code: 'VALIDATION_FAILED', details: [{ field: 'name', rule: 'required' }, { field: 'email', rule: 'format' }] });
    expect((await put({ name: 'x'.repeat(3_000_000) })).error?.code).toBe('BODY_TOO_LARGE');
    expect((await admin.call('GET', '/users?limit=0')).error?.details[0]).toMatchObject({ field: 'limit', rule: 'minimum' });
    expect((await admin.call('GET', '/users?limit=2&limit=3')).status).toBe(422);
    expect((await admin.call('GET', '/users?cursor=abc')).error?.details[0]).toMatchObject({ field: 'cursor' });
    expect((await admin.call('GET', '/users?page=2')).error?.details[0]).toMatchObject({ field: 'page', rule: 'additionalProperties' });
  });

  it('are JSON for every address below /api, with the request id', async () => {
    const answer = await fetch(`${stack().apiUrl}/api/v1/nothing`, { headers: { 'x-request-id': 'my-request-1' } });
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([404, 'my-request-1']);
    expect((await answer.json()).error).toMatchObject({ code: 'NOT_FOUND', requestId: 'my-request-1' });
    const wrong = await fetch(`${stack().apiUrl}/api/v1/users`, { method: 'PUT' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, POST']);
    const page = await fetch(stack().apiUrl);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe-eval');
  });

  it('page through a list without losing or repeating anything', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await admin.ok<ContactList>('GET', `/contacts?limit=2${cursor}`);
      seen.push(...page.items.map((item) => item.id));
      if (page.nextCursor === undefined) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen.length).toBeGreaterThanOrEqual(6);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('health', () => {
  it('tells what is there', async () => {
    const read = async (path: string) => (await fetch(stack().apiUrl + path)).text();
    expect(JSON.parse(await read('/readyz'))).toEqual({ status: 'ready', store: true, engine: true });
    expect(JSON.parse(await read('/healthz'))).toEqual({ status: 'ok' });
    expect(await read('/metrics')).toContain('parley_http_request_seconds_count');
    expect(JSON.parse(await read('/api/openapi.json'))).toMatchObject({ openapi: '3.1.0' });
  });
});
