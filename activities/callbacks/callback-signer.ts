import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the address that another system calls stands for. */
export interface CallbackTarget {
  readonly orgId: string;
  readonly numberId: string;
  readonly contactId: string;
  readonly runId: string;
  /** By which the flow knows it. */
  readonly name: string;
}

/** 128 bits are beyond guessing, and keep the address short enough for a message. */
const SIGNATURE_BYTES = 16;

/** Makes and reads the last part of callback addresses: what it stands for, signed, so that nothing has to be stored until somebody calls. */
export class CallbackSigner {
  readonly #key: Buffer;

  /** The key is derived, so that a signature never says anything about what else the secret protects. */
  constructor(secretKey: string) {
    this.#key = createHmac('sha256', secretKey).update('parley callback addresses').digest();
  }

  sign({ orgId, numberId, contactId, runId, name }: CallbackTarget): string {
    const text = Buffer.from(JSON.stringify([orgId, numberId, contactId, runId, name])).toString('base64url');
    return `${text}.${this.#signature(text).toString('base64url')}`;
  }

  /** undefined when the token was not made by us, or was changed. */
  read(token: string): CallbackTarget | undefined {
    const [text = '', signature = ''] = token.split('.');
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== SIGNATURE_BYTES || !timingSafeEqual(given, this.#signature(text))) return undefined;
    const [orgId = '', numberId = '', contactId = '', runId = '', name = ''] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as string[];
    return { orgId, numberId, contactId, runId, name };
  }

  #signature(text: string): Buffer {
    return createHmac('sha256', this.#key).update(text).digest().subarray(0, SIGNATURE_BYTES);
  }
}
