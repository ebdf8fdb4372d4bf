import { randomBytes } from 'node:crypto';

/** A file that is uploaded in one part of a form, with its other fields. size in bytes. */
export interface FormFile {
  readonly fields: Readonly<Record<string, string>>;
  readonly name: string;
  readonly mimeType: string;
  readonly size: number;
  readonly body: AsyncIterable<Uint8Array>;
}

/** multipart/form-data (RFC 7578) of a known length, written piece by piece, so that no file is ever whole in memory. */
export function multipartFile({ fields, name, mimeType, size, body }: FormFile): { headers: Record<string, string>; body: AsyncIterable<Uint8Array> } {
  const boundary = `parley-${randomBytes(18).toString('hex')}`;
  const texts = Object.entries(fields).map(([field, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`).join('');
  const head = Buffer.from(`${texts}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name.replace(/["\r\n\\]/g, '_')}"\r\nContent-Type: ${mimeType}\r\n\r\n`);
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': String(head.byteLength + size + tail.byteLength) },
    body: (async function* pieces() {
      yield head;
      yield* body;
      yield tail;
    })(),
  };
}
