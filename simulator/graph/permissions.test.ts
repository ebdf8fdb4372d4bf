import { describe, expect, it } from 'vitest';
import { ANA, NUMBER, startUniverse, WABA } from '../test-kit.ts';

const OTHER_WABA = '500000000000009';
const hello = { messaging_product: 'whatsapp', to: `+${ANA}`, type: 'text', text: { body: 'Hi' } };

describe('tokens', () => {
  it('need the permission of the address, and reach only their own accounts', async () => {
    await using universe = await startUniverse();
    await universe.control('POST', '/seed', {
      wabas: [{ id: OTHER_WABA }],
      tokens: [
        { token: 'writes', scopes: ['whatsapp_business_messaging'] }, { token: 'manages', scopes: ['whatsapp_business_management'] },
        { token: 'nothing', scopes: ['public_profile'] }, { token: 'elsewhere', wabaIds: [OTHER_WABA] },
      ],
    });
    const answer = async (token: string, method: string, path: string, body?: object) => {
      const { status, body: answered } = await universe.graph(method, path, body, token);
      return [status, (answered['error'] as { code: number; error_subcode?: number } | undefined)?.code];
    };
    expect(await answer('writes', 'POST', `${NUMBER}/messages`, hello)).toEqual([200, undefined]);
    expect(await answer('writes', 'GET', `${WABA}/message_templates`)).toEqual([403, 200]);
    expect(await answer('manages', 'POST', `${NUMBER}/messages`, hello)).toEqual([403, 10]);
    expect(await answer('manages', 'GET', `${WABA}/phone_numbers`)).toEqual([200, undefined]);
    expect(await answer('manages', 'GET', NUMBER)).toEqual([200, undefined]);
    expect(await answer('nothing', 'GET', NUMBER)).toEqual([403, 10]);
    expect(await answer('elsewhere', 'POST', `${NUMBER}/messages`, hello)).toEqual([400, 100]);
    expect(await answer('elsewhere', 'GET', OTHER_WABA)).toEqual([200, undefined]);
    const { body } = await universe.graph('GET', 'debug_token?input_token=elsewhere', undefined, 'manages');
    expect(body['data']).toMatchObject({ is_valid: true, granular_scopes: [{ target_ids: [OTHER_WABA] }, { target_ids: [OTHER_WABA] }] });
  });

  it('have 5,000 management calls in an hour, 200 where no number is connected', async () => {
    await using universe = await startUniverse();
    await universe.control('POST', '/seed', { wabas: [{ id: OTHER_WABA }] });
    const codes = [];
    for (let index = 0; index < 201; index += 1) codes.push((await universe.graph('GET', OTHER_WABA)).status);
    expect(codes.filter((status) => status === 200)).toHaveLength(200);
    const refused = await universe.graph('GET', OTHER_WABA);
    expect(refused.body).toMatchObject({ error: { code: 80007 } });
    expect(refused.headers.get('x-business-use-case-usage')).toContain('"estimated_time_to_regain_access":1');
    expect(refused.headers.get('facebook-api-version')).toBe('v24.0');
    expect((await universe.graph('GET', WABA)).status).toBe(200);
    await universe.advance(18_000);
    expect((await universe.graph('GET', OTHER_WABA)).status).toBe(200);
  });
});
