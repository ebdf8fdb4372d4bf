import { expect, it } from 'vitest';
import { plainText } from '../../plain-text.ts';
import { ANA, startUniverse, WABA } from '../../test-kit.ts';
import type { JsonObject } from '../../world/json.ts';

const SCREENS = JSON.stringify({ version: '7.3', screens: [{ id: 'START' }] });
const code = (answer: { body: JsonObject }): unknown => (answer.body['error'] as { code: number } | undefined)?.code;

it('a form goes from draft over published to deprecated, and is sent only in the state that the send names', async () => {
  await using universe = await startUniverse();
  await universe.write(ANA, 'Hello');
  const message = (parameters: object) => ({ type: 'interactive', interactive: { type: 'flow', body: { text: 'Sign up' }, action: { name: 'flow', parameters: { flow_message_version: '3', flow_cta: 'Go', flow_token: 't', ...parameters } } } });
  expect((await universe.send(message({ flow_id: 'whatever' }))).status).toBe(200);

  const { body } = await universe.graph('POST', `${WABA}/flows`, { name: 'signup', categories: ['SIGN_UP'] });
  const id = plainText(body['id']);
  expect(body).toMatchObject({ success: true, validation_errors: [] });
  expect(code(await universe.graph('POST', `${WABA}/flows`, { name: 'signup', categories: ['SIGN_UP'] }))).toBe(100);
  expect(code(await universe.graph('POST', `${id}/publish`))).toBe(139002);
  const upload = async (text: string) => {
    const form = new FormData();
    form.set('file', new Blob([text], { type: 'application/json' }), 'flow.json');
    return (await (await fetch(`${universe.address}/v24.0/${id}/assets`, { method: 'POST', headers: { authorization: 'Bearer x' }, body: form })).json()) as JsonObject;
  };
  expect(await upload('{')).toMatchObject({ validation_errors: [{ error: 'INVALID_JSON' }] });
  expect(await upload(SCREENS)).toEqual({ success: true, validation_errors: [] });
  const { body: assets } = await universe.graph('GET', `${id}/assets`);
  const [asset] = assets['data'] as { download_url: string }[];
  expect(await (await fetch(asset?.download_url ?? '')).text()).toBe(SCREENS);

  expect(code(await universe.send(message({ flow_id: id })))).toBe(131009);
  expect((await universe.send(message({ flow_name: 'signup', mode: 'draft' }))).status).toBe(200);
  expect((await universe.graph('POST', `${id}/publish`)).body).toEqual({ success: true });
  expect((await universe.send(message({ flow_id: id }))).status).toBe(200);
  expect(code(await universe.send(message({ flow_id: 'whatever' })))).toBe(131009);
  expect(code(await universe.graph('DELETE', id))).toBe(139001);

  await universe.control('PATCH', `/flows/${id}`, { status: 'THROTTLED' });
  expect(code(await universe.send(message({ flow_id: id })))).toBe(132069);
  await universe.control('PATCH', `/flows/${id}`, { status: 'PUBLISHED' });
  expect((await universe.graph('POST', `${id}/deprecate`)).body).toEqual({ success: true });
  expect((await universe.graph('GET', `${id}?fields=status`)).body).toEqual({ id, status: 'DEPRECATED' });
  expect((await universe.graph('GET', `${WABA}/flows`)).body['data']).toMatchObject([{ id, name: 'signup' }]);
});
