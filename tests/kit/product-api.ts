import { connectStore, disconnectStore } from '../../activities/store/connect.ts';
import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import { UserModel } from '../../activities/store/models/users.ts';
import type { FlowDetail, FlowGraph, FlowKind } from '../../schemas/generated/types.ts';
import { createApiKey } from '../../server/people/create-api-key.ts';
import type { Stack } from './stack.ts';

/** The product's own REST API, called with a key of the demo organisation's administrator. */
export class ProductApi {
  readonly #baseUrl: string;
  readonly #secret: string;

  private constructor(baseUrl: string, secret: string) {
    this.#baseUrl = baseUrl;
    this.#secret = secret;
  }

  static async open(stack: Stack): Promise<ProductApi> {
    await connectStore(stack.mongoUri);
    const organisation = await OrganisationModel.findOne({}).lean();
    const administrator = await UserModel.findOne({ orgId: organisation?._id ?? '', role: 'administrator' }).lean();
    if (!organisation || !administrator) throw new Error('The seed made no organisation with an administrator.');
    const { secret } = await createApiKey({ orgId: organisation._id, name: 'tests and bench', role: 'administrator', createdBy: administrator._id, now: Date.now() });
    return new ProductApi(`${stack.apiUrl}/api/v1`, secret);
  }

  async call<Result>(method: string, path: string, body?: unknown): Promise<Result> {
    const response = await fetch(this.#baseUrl + path, {
      method,
      headers: { authorization: `Bearer ${this.#secret}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Result;
  }

  /** A call whose answer the test looks at itself. */
  raw(method: string, path: string, options: { headers?: Record<string, string>; body?: FormData } = {}): Promise<Response> {
    return fetch(this.#baseUrl + path, { method, headers: { authorization: `Bearer ${this.#secret}`, ...options.headers }, ...(options.body === undefined ? {} : { body: options.body }) });
  }

  /** Sends a file as a form does. */
  upload(path: string, name: string, bytes: Buffer, mimeType: string): Promise<Response> {
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(bytes)], { type: mimeType }), name);
    return this.raw('POST', path, { body });
  }

  /** Creates a flow, publishes it, and gives its id. */
  async publish(name: string, kind: FlowKind, graph: FlowGraph): Promise<string> {
    const { flow, revision } = await this.call<FlowDetail>('POST', '/flows', { name, kind, graph });
    await this.call('POST', `/flows/${flow.id}/publish`, { revision });
    return flow.id;
  }

  async close(): Promise<void> {
    await disconnectStore();
  }
}
