import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../plain-text.ts';
import { NUMBER, OTHER_NUMBER, startUniverse, type Universe } from '../../test-kit.ts';

const MINUTE = 60_000;
const BYTES = Buffer.from('pretend this is a picture ä');
let universe: Universe;

beforeAll(async () => {
  universe = await startUniverse();
});

afterAll(async () => {
  await universe[Symbol.asyncDispose]();
});

async function upload(type: string, bytes: Buffer = BYTES, name = 'bild-ä.png'): Promise<Response> {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), name);
  return fetch(`${universe.address}/v24.0/${NUMBER}/media`, { method: 'POST', headers: { authorization: 'Bearer x' }, body: form });
}

describe('media', () => {
  it('uploaded, described, downloaded in whole and in part, deleted', async () => {
    const { id } = (await (await upload('image/png')).json()) as { id: string };
    const { body } = await universe.graph('GET', id);
    expect(body).toMatchObject({ messaging_product: 'whatsapp', mime_type: 'image/png', file_size: BYTES.length, id, sha256: createHash('sha256').update(BYTES).digest('base64') });
    const url = plainText(body['url']);
    expect((await fetch(url)).status).toBe(401);
    const whole = await fetch(url, { headers: { authorization: 'Bearer x' } });
    expect(whole.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(BYTES);
    const part = await fetch(url, { headers: { authorization: 'Bearer x', range: 'bytes=3-6' } });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe(BYTES.subarray(3, 7).toString());

    expect((await universe.graph('GET', `${id}?phone_number_id=${OTHER_NUMBER}`)).body).toMatchObject({ error: { code: 100, error_subcode: 33 } });
    await universe.advance(6 * MINUTE);
    expect((await fetch(url, { headers: { authorization: 'Bearer x' } })).status).toBe(404);
    expect((await universe.graph('DELETE', id)).body).toEqual({ success: true });
    expect((await universe.graph('GET', id)).status).toBe(400);
  });

  it('of a type that is not taken is refused, as is one that is too large', async () => {
    const refused = await upload('application/zip');
    expect(refused.status).toBe(400);
    const { error } = (await refused.json()) as { error: { message: string } };
    expect(error.message).toMatch(/^\(#100\) Param file must be a file with one of the following types: audio\/aac, .*Received file of type 'application\/zip'\.$/);
    expect((await (await upload('image/png', Buffer.alloc(5 * 1024 * 1024 + 1))).json()) as object).toMatchObject({ error: { code: 131053 } });
  });

  it('of another kind than the message says is accepted and fails later', async () => {
    const { id } = (await (await upload('audio/ogg')).json()) as { id: string };
    await universe.control('PUT', '/behaviour', { windowCheck: 'off' });
    expect((await universe.send({ type: 'image', image: { id } })).status).toBe(200);
    await universe.advance(1_000);
    expect(universe.statuses()).toMatchObject([{ status: 'failed', errors: [{ code: 131053, error_data: { details: expect.stringContaining('Unsupported Image mime type audio/ogg') } }] }]);
  });

  it('expires after 30 days', async () => {
    const { id } = (await (await upload('image/png')).json()) as { id: string };
    await universe.advance(31 * 24 * 60 * MINUTE);
    expect((await universe.graph('GET', id)).body).toMatchObject({ error: { code: 100, error_subcode: 33 } });
  });

  it('template samples are uploaded in a session', async () => {
    const appId = '100000000000001';
    const { body } = await universe.graph('POST', `${appId}/uploads?file_length=10&file_type=image/png&file_name=a.png`);
    const session = plainText(body['id']);
    expect(session).toMatch(/^upload:/);
    const put = async (offset: number, bytes: string) => {
      const response = await fetch(`${universe.address}/v24.0/${session}`, { method: 'POST', headers: { authorization: 'OAuth x', file_offset: String(offset), 'content-type': 'application/octet-stream' }, body: bytes });
      return (await response.json()) as object;
    };
    expect(await put(0, '12345')).toEqual({ id: session, file_offset: 5 });
    expect((await universe.graph('GET', session)).body).toEqual({ id: session, file_offset: 5 });
    expect(await put(5, '67890')).toMatchObject({ h: expect.stringMatching(/^4::/) });
  });
});
