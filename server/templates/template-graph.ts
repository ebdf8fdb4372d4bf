import type { NumberRecord } from '../../schemas/generated/types.ts';
import type { Graph } from '../numbers/graph.ts';
import { objectOf, objectsOf, textOf, type JsonObject } from '../webhook/read/json.ts';

/** What the server asks the Cloud API about templates of one account. */
export class TemplateGraph {
  readonly #graph: Graph;
  readonly #wabaId: string;
  readonly #token: string;

  constructor(graph: Graph, account: NumberRecord) {
    this.#graph = graph;
    this.#wabaId = account.wabaId;
    this.#token = graph.tokenOf(account);
  }

  async create(body: object): Promise<{ metaId: string; status: string; category: string | undefined }> {
    const created = await this.#ask('POST', `${this.#wabaId}/message_templates`, undefined, body);
    return { metaId: textOf(created['id']) ?? '', status: textOf(created['status']) ?? 'PENDING', category: textOf(created['category']) };
  }

  async edit(metaId: string, body: object): Promise<void> {
    await this.#ask('POST', metaId, undefined, body);
  }

  /** One language where its id is given, all of the name otherwise. */
  async delete(name: string, metaId: string | undefined): Promise<void> {
    await this.#ask('DELETE', `${this.#wabaId}/message_templates`, { name, ...(metaId === undefined ? {} : { hsm_id: metaId }) });
  }

  async unpause(metaId: string): Promise<{ success: boolean; reason: string }> {
    const body = await this.#ask('POST', `${metaId}/unpause`);
    return { success: body['success'] === true, reason: textOf(body['reason']) ?? '' };
  }

  /** The template as WhatsApp has it now. */
  async read(metaId: string): Promise<JsonObject> {
    return this.#ask('GET', metaId, { fields: 'id,name,language,status,category,components,quality_score,rejected_reason,parameter_format,message_send_ttl_seconds' });
  }

  /** Stores an example file with WhatsApp and gives the handle for example.header_handle (Meta, resumable upload). */
  async uploadSample(bytes: Uint8Array, mimeType: string, fileName: string): Promise<string> {
    const session = await this.#ask('POST', `${await this.#appId()}/uploads`, { file_length: String(bytes.length), file_type: mimeType, file_name: fileName });
    const uploaded = await this.#graph.upload(textOf(session['id']) ?? '', this.#token, bytes);
    return textOf(uploaded['h']) ?? '';
  }

  /** Figures of one template by day (Meta, template analytics). */
  async analytics(metaId: string, from: number, to: number): Promise<JsonObject[]> {
    const query = { start: String(from), end: String(to), granularity: 'daily', metric_types: 'sent,delivered,read,clicked', template_ids: JSON.stringify([metaId]) };
    const body = await this.#ask('GET', `${this.#wabaId}/template_analytics`, query);
    return objectsOf(objectsOf(body['data'])[0]?.['data_points']);
  }

  /** The app that the token belongs to: it owns what is uploaded. */
  async #appId(): Promise<string> {
    const body = await this.#ask('GET', 'debug_token', { input_token: this.#token });
    return textOf(objectOf(body['data'])?.['app_id']) ?? '';
  }

  #ask(method: 'GET' | 'POST' | 'DELETE', path: string, query?: Readonly<Record<string, string>>, body?: object): Promise<JsonObject> {
    return this.#graph.ask({ method, path, token: this.#token, ...(query === undefined ? {} : { query }), ...(body === undefined ? {} : { body }) });
  }
}
