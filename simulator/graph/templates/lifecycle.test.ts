import { describe, expect, it } from 'vitest';
import { plainText } from '../../plain-text.ts';
import { entriesOf, startUniverse, WABA, type Universe } from '../../test-kit.ts';
import type { JsonObject } from '../../world/json.ts';

const HOUR = 3_600_000;
const NEW = { name: 'hello', language: 'en_US', category: 'utility', components: [{ type: 'body', text: 'Hello {{1}}, good to see you.', example: { body_text: [['Ann']] } }] };
const OTP = { type: 'OTP', otp_type: 'COPY_CODE' };
const CARD = { components: [{ type: 'HEADER', format: 'IMAGE', example: { header_handle: ['h'] } }, { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'More' }] }] };

const APP = { package_name: 'com.example.shop', signature_hash: 'K8a/AINcGX7' };
const autofill = (button: JsonObject) => ({ ...NEW, category: 'authentication', components: [{ type: 'BODY', add_security_recommendation: true }, { type: 'BUTTONS', buttons: [{ type: 'OTP', ...button }] }] });

function changes(universe: Universe): JsonObject[] {
  return universe.receiver.received.flatMap(({ json }) => entriesOf(json)).filter((value) => value['message_template_name'] !== undefined);
}

describe('template lifecycle', () => {
  it('created, reviewed, told by webhook, edited once a day, deleted', async () => {
    await using universe = await startUniverse();
    const created = await universe.graph('POST', `${WABA}/message_templates`, NEW);
    expect(created.body).toMatchObject({ status: 'PENDING', category: 'UTILITY' });
    const id = plainText(created.body['id']);
    await universe.advance(3_000);
    expect(changes(universe)).toEqual([expect.objectContaining({ event: 'APPROVED', message_template_id: Number(id), message_template_language: 'en-US', reason: 'NONE' })]);
    const [entry] = (universe.receiver.received.at(-1)?.json['entry'] ?? []) as { time: number }[];
    expect(entry?.time).toBeTypeOf('number');

    const edit = { components: [{ type: 'BODY', text: 'Welcome back.' }] };
    expect((await universe.graph('POST', id, edit)).body).toEqual({ success: true });
    await universe.advance(3_000);
    expect((await universe.graph('POST', id, edit)).body).toMatchObject({ error: { code: 100 } });
    await universe.advance(24 * HOUR);
    expect((await universe.graph('POST', id, edit)).body).toEqual({ success: true });

    expect((await universe.graph('DELETE', `${WABA}/message_templates?name=hello`)).body).toEqual({ success: true });
    expect((await universe.graph('GET', id)).body).toMatchObject({ error: { code: 100, error_subcode: 33 } });
  });

  it('rejected with a reason when reviewers are set so', async () => {
    await using universe = await startUniverse();
    await universe.control('PUT', '/behaviour', { templateReview: { decision: 'reject', delayMs: 0 } });
    expect((await universe.graph('POST', `${WABA}/message_templates`, NEW)).body).toMatchObject({ status: 'REJECTED' });
    await universe.simulator.sim.settle();
    expect(changes(universe)).toEqual([expect.objectContaining({ event: 'REJECTED', reason: 'INVALID_FORMAT' })]);
  });

  it('bad quality pauses for 3 hours, then 6, then disables', async () => {
    await using universe = await startUniverse({});
    const { body } = await universe.graph('POST', `${WABA}/message_templates`, NEW);
    const id = plainText(body['id']);
    await universe.advance(3_000);
    const fall = async () => {
      await universe.control('PATCH', `/templates/${id}`, { quality: 'RED' });
      await universe.control('PATCH', `/templates/${id}`, { quality: 'GREEN' });
      return (await universe.graph('GET', `${id}?fields=status`)).body['status'];
    };
    expect(await fall()).toBe('PAUSED');
    await universe.advance(3 * HOUR);
    expect((await universe.graph('GET', `${id}?fields=status`)).body).toEqual({ status: 'APPROVED', id });
    expect(await fall()).toBe('PAUSED');
    await universe.advance(3 * HOUR);
    expect((await universe.graph('GET', `${id}?fields=status`)).body['status']).toBe('PAUSED');
    expect((await universe.graph('POST', `${id}/unpause`)).body).toEqual({ success: true });
    expect(await fall()).toBe('DISABLED');
    const events = changes(universe).map((value) => value['event']).filter(Boolean);
    expect(events).toEqual(['APPROVED', 'PAUSED', 'REINSTATED', 'PAUSED', 'REINSTATED', 'DISABLED']);
  });

  it('codes that fill themselves in are taken with their apps', async () => {
    await using universe = await startUniverse();
    const all = [autofill({ otp_type: 'ONE_TAP', supported_apps: [APP] }), autofill({ otp_type: 'ZERO_TAP', supported_apps: [APP], zero_tap_terms_accepted: true })];
    for (const [index, definition] of all.entries()) expect((await universe.graph('POST', `${WABA}/message_templates`, { ...definition, name: `fine_${index}` })).body).toMatchObject({ status: 'PENDING' });
  });

  it.each([
    [{ ...NEW, name: 'Bad Name' }, undefined],
    [{ ...NEW, components: [{ type: 'BODY', text: '{{1}} hello you', example: { body_text: [['a']] } }] }, 2388299],
    [{ ...NEW, components: [{ type: 'BODY', text: 'Hello {{2}}, good to see you.', example: { body_text: [['a']] } }] }, 2388072],
    [{ ...NEW, components: [{ type: 'BODY', text: 'x'.repeat(1025) }] }, 2388040],
    [{ ...NEW, components: [{ type: 'BODY', text: 'Hi' }, { type: 'FOOTER', text: 'x'.repeat(61) }] }, 2388073],
    [{ ...NEW, components: [{ type: 'BODY', text: 'Hi' }, { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'x'.repeat(26) }] }] }, 2388060],
    [{ ...NEW, components: [{ type: 'HEADER', format: 'IMAGE' }, { type: 'BODY', text: 'Hi' }] }, 2388047],
    [{ ...NEW, components: [{ type: 'BODY', text: 'Hi' }, { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Go', url: 'https://a.example/{{1}}' }] }] }, 2388060],
    [{ ...NEW, components: [{ type: 'BODY', text: 'Hi' }, { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE', example: 'x'.repeat(16) }] }] }, 2388060],
    [{ ...NEW, category: 'authentication', components: [{ type: 'BODY', text: 'Your code' }, { type: 'BUTTONS', buttons: [OTP] }] }, 2388072],
    [{ ...NEW, category: 'authentication', components: [{ type: 'BODY' }] }, 2388060],
    [{ ...NEW, category: 'authentication', components: [{ type: 'BODY' }, { type: 'FOOTER', code_expiration_minutes: 91 }, { type: 'BUTTONS', buttons: [OTP] }] }, 2388073],
    [autofill({ otp_type: 'ONE_TAP' }), 2388060],
    [autofill({ otp_type: 'ONE_TAP', supported_apps: [{ ...APP, signature_hash: 'short' }] }), 2388060],
    [autofill({ otp_type: 'ONE_TAP', supported_apps: [{ ...APP, package_name: 'shop' }] }), 2388060],
    [autofill({ otp_type: 'ZERO_TAP', supported_apps: [APP] }), 2388060],
    [{ ...NEW, category: 'marketing', components: [{ type: 'BODY', text: 'Hi' }, { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Ends soon' } }, { type: 'FOOTER', text: 'Bye' }] }, 2388073],
    [{ ...NEW, category: 'marketing', components: [{ type: 'BODY', text: 'Hi' }, { type: 'CAROUSEL', cards: [CARD] }] }, 2388072],
    [{ ...NEW, category: 'marketing', components: [{ type: 'BODY', text: 'Hi' }, { type: 'CAROUSEL', cards: [CARD, { components: CARD.components.slice(0, 1) }] }] }, 2388060],
  ])('definition %# is refused', async (definition, subcode) => {
    await using universe = await startUniverse();
    const { status, body } = await universe.graph('POST', `${WABA}/message_templates`, definition);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: 100, ...(subcode ? { error_subcode: subcode } : {}) } });
  });

  it('a deleted name stays taken for 30 days; a lifetime has to fit the category', async () => {
    await using universe = await startUniverse();
    await universe.graph('POST', `${WABA}/message_templates`, NEW);
    await universe.graph('DELETE', `${WABA}/message_templates?name=hello`);
    expect((await universe.graph('POST', `${WABA}/message_templates`, NEW)).body).toMatchObject({ error: { code: 100, error_subcode: 2388023 } });
    await universe.advance(30 * 24 * HOUR);
    expect((await universe.graph('POST', `${WABA}/message_templates`, { ...NEW, message_send_ttl_seconds: 29 })).body).toMatchObject({ error: { code: 100 } });
    expect((await universe.graph('POST', `${WABA}/message_templates`, { ...NEW, message_send_ttl_seconds: 60 })).status).toBe(200);
    await universe.advance(3_000);
    await universe.control('PUT', '/customers', { waId: '4915755501001', online: false });
    const send = () => universe.send({ type: 'template', template: { name: 'hello', language: { code: 'en_US' }, components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ann' }] }] } });
    await send();
    await universe.advance(61_000);
    await send();
    await universe.advance(1_000);
    await universe.control('PUT', '/customers', { waId: '4915755501001', online: true });
    await universe.simulator.sim.settle();
    expect(universe.statuses().map((status) => status['status'])).toEqual(['sent', 'sent', 'delivered']);
  });

  it('an announced category change takes place a day later; an approved edit tells what the template says', async () => {
    await using universe = await startUniverse();
    const { body } = await universe.graph('POST', `${WABA}/message_templates`, NEW);
    const id = plainText(body['id']);
    await universe.advance(3_000);
    await universe.control('PATCH', `/templates/${id}`, { impendingCategory: 'MARKETING' });
    await universe.advance(24 * HOUR);
    expect((await universe.graph('GET', `${id}?fields=category,previous_category`)).body).toEqual({ category: 'MARKETING', previous_category: 'UTILITY', id });
    await universe.graph('POST', id, { components: [{ type: 'BODY', text: 'Welcome back.' }] });
    await universe.advance(3_000);
    expect(changes(universe).map((value) => value['correct_category'] ?? value['new_category'] ?? value['message_template_element'] ?? value['event'])).toEqual(['APPROVED', 'MARKETING', 'MARKETING', 'APPROVED', 'Welcome back.']);
  });

  it('the list is filtered and paged', async () => {
    await using universe = await startUniverse();
    const templates = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ wabaId: WABA, name, language: 'en', category: name === 'c' ? 'MARKETING' : 'UTILITY', components: [{ type: 'BODY', text: name }] }));
    await universe.control('POST', '/seed', { templates });
    const names = (body: JsonObject) => (body['data'] as { name: string }[]).map((one) => one.name);
    const first = await universe.graph('GET', `${WABA}/message_templates?limit=2&fields=name`);
    expect(names(first.body)).toEqual(['a', 'b']);
    const { paging } = first.body as { paging: { next: string; cursors: { after: string } } };
    expect(paging.next).toContain(`after=${paging.cursors.after}`);
    const second = await universe.graph('GET', `${WABA}/message_templates?limit=3&after=${paging.cursors.after}`);
    expect(names(second.body)).toEqual(['c', 'd', 'e']);
    expect(second.body['paging']).not.toHaveProperty('next');
    expect(names((await universe.graph('GET', `${WABA}/message_templates?category=MARKETING`)).body)).toEqual(['c']);
  });
});
