import { CloudApi, type CallInput, type CallOutcome } from '../../activities/whatsapp/cloud-api.ts';
import { markRead } from '../../activities/whatsapp/mark-read.ts';
import { withoutUndefined } from '../../activities/store/without-undefined.ts';
import { SecretBox } from '../../activities/store/secret-box.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { NumberRecord, Settings } from '../../schemas/generated/types.ts';
import { billingCurrencies } from '../../schemas/prices/price-table.ts';
import { appSecretContext } from './app-secret-context.ts';
import { objectOf, objectsOf, textOf, type JsonObject } from '../webhook/read/json.ts';

/** What the Cloud API tells of a number. */
export type NumberFacts = Pick<NumberRecord, 'displayPhoneNumber' | 'verifiedName' | 'status' | 'quality'> & Partial<Pick<NumberRecord, 'messagingTier' | 'throughput'>>;

/** messaging_limit_tier is the older name of the portfolio's limit (Meta, messaging limits, October 2025). */
const numberFields = 'display_phone_number,verified_name,quality_rating,status,throughput,whatsapp_business_manager_messaging_limit,messaging_limit_tier';
/** Pages of 100; an account may have 6,000 templates (Meta, message template limits). */
const mostPages = 80;

/** What the server itself asks the Cloud API: facts about numbers, templates and files. Messages go by the worker. */
export class Graph {
  readonly #api: CloudApi;
  readonly #box: SecretBox | undefined;

  constructor(settings: Pick<Settings, 'GRAPH_API_URL' | 'GRAPH_API_VERSION' | 'PARLEY_SECRET_KEY'>) {
    this.#api = new CloudApi({ baseUrl: settings.GRAPH_API_URL, version: settings.GRAPH_API_VERSION });
    this.#box = settings.PARLEY_SECRET_KEY === undefined ? undefined : new SecretBox([settings.PARLEY_SECRET_KEY]);
  }

  /** The token as it is stored: encrypted and bound to the number. */
  sealToken(numberId: string, token: string): string {
    return this.#secrets().seal(token, numberId);
  }

  /** The app secret that signs a number's webhooks, as it is stored. */
  sealAppSecret(numberId: string, secret: string): string {
    return this.#secrets().seal(secret, appSecretContext(numberId));
  }

  tokenOf(number: Pick<NumberRecord, '_id' | 'token'>): string {
    return this.#secrets().open(number.token, number._id);
  }

  async numberFacts(numberId: string, token: string): Promise<NumberFacts> {
    return factsOf(numberId, answer(await this.#api.call({ method: 'GET', path: encodeURIComponent(numberId), token, query: { fields: numberFields } })));
  }

  /** The name of an account, the business portfolio that owns it, whose numbers share one messaging limit, and the currency of its bills; nothing where WhatsApp does not tell it. */
  async accountFacts(wabaId: string, token: string): Promise<Pick<NumberRecord, 'accountName' | 'portfolioId' | 'billingCurrency'>> {
    const outcome = await this.#api.call({ method: 'GET', path: encodeURIComponent(wabaId), token, query: { fields: 'id,name,owner_business_info,currency' } });
    if (outcome.kind !== 'ok') return {};
    const portfolioId = textOf(objectOf(outcome.body['owner_business_info'])?.['id']);
    const billingCurrency = billingCurrencies.find((code) => code === outcome.body['currency']);
    return withoutUndefined({ accountName: textOf(outcome.body['name']), portfolioId, billingCurrency });
  }

  /** All numbers of an account, page by page. */
  async numbersOf(wabaId: string, token: string): Promise<Array<NumberFacts & { id: string }>> {
    const found = await this.#pages(`${encodeURIComponent(wabaId)}/phone_numbers`, token, `id,${numberFields}`);
    return found.flatMap((body) => {
      const id = textOf(body['id']);
      return id === undefined ? [] : [{ id, ...factsOf(id, body) }];
    });
  }

  /** Has webhooks of the account sent to the app that the token belongs to; without it Meta sends none. */
  async subscribe(wabaId: string, token: string): Promise<void> {
    answer(await this.#api.call({ method: 'POST', path: `${encodeURIComponent(wabaId)}/subscribed_apps`, token }));
  }

  /** Apps that get the webhooks of an account, by id. */
  async subscribedApps(wabaId: string, token: string): Promise<string[]> {
    const body = answer(await this.#api.call({ method: 'GET', path: `${encodeURIComponent(wabaId)}/subscribed_apps`, token }));
    return objectsOf(body['data']).flatMap((app) => textOf(objectOf(app['whatsapp_business_api_data'])?.['id']) ?? []);
  }

  /** The app that a token belongs to; undefined where WhatsApp does not tell. */
  async appOf(token: string): Promise<string | undefined> {
    const outcome = await this.#api.call({ method: 'GET', path: 'debug_token', token, query: { input_token: token } });
    return outcome.kind === 'ok' ? textOf(objectOf(outcome.body['data'])?.['app_id']) : undefined;
  }

  /** One call for what has no method of its own here; throws GRAPH_REFUSED with Meta's words, or GRAPH_UNAVAILABLE. */
  async ask(call: CallInput): Promise<JsonObject> {
    return answer(await this.#api.call(call));
  }

  /** Gives a file to an upload session. */
  async upload(session: string, token: string, bytes: Uint8Array): Promise<JsonObject> {
    return answer(await this.#api.upload(session, token, bytes));
  }

  /** All templates of an account, page by page. */
  async templates(wabaId: string, token: string): Promise<JsonObject[]> {
    return this.#pages(`${encodeURIComponent(wabaId)}/message_templates`, token, 'id,name,language,status,category,components,quality_score,rejected_reason,parameter_format,message_send_ttl_seconds');
  }

  /** All forms of an account, which Meta calls flows, page by page (Meta, Flows API). */
  async forms(wabaId: string, token: string): Promise<JsonObject[]> {
    return this.#pages(`${encodeURIComponent(wabaId)}/flows`, token, 'id,name,status');
  }

  /** Marks a customer's message and all earlier ones as read; typing also shows that somebody writes. */
  async markRead(numberId: string, token: string, wamid: string, typing: boolean): Promise<void> {
    answer(await markRead(this.#api, { numberId, token, wamid, typing }));
  }

  /** Type and stream of a file that a customer sent; undefined when WhatsApp does not have it any more. */
  async media(numberId: string, mediaId: string, token: string): Promise<{ mimeType: string; size: number | undefined; body: AsyncIterable<Uint8Array> } | undefined> {
    const outcome = await this.#api.call({ method: 'GET', path: encodeURIComponent(mediaId), token, query: { phone_number_id: numberId } });
    if (outcome.kind === 'refused' && (outcome.rule.class === 'media' || outcome.code === 100)) return undefined;
    const facts = answer(outcome);
    const url = textOf(facts['url']);
    if (url === undefined) return undefined;
    const file = await this.#api.download(url, token);
    if (file.statusCode !== 200) {
      await file.body.dump();
      return undefined;
    }
    const size = Number(facts['file_size'] ?? file.headers['content-length']);
    return { mimeType: textOf(facts['mime_type']) ?? 'application/octet-stream', size: Number.isFinite(size) ? size : undefined, body: file.body };
  }

  async close(): Promise<void> {
    await this.#api.close();
  }

  async #pages(path: string, token: string, fields: string): Promise<JsonObject[]> {
    const found: JsonObject[] = [];
    let after: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const query = { limit: '100', fields, ...(after === undefined ? {} : { after }) };
      const body = answer(await this.#api.call({ method: 'GET', path, token, query }));
      found.push(...objectsOf(body['data']));
      const paging = objectOf(body['paging']);
      after = textOf(objectOf(paging?.['cursors'])?.['after']);
      if (after === undefined || textOf(paging?.['next']) === undefined) break;
    }
    return found;
  }

  #secrets(): SecretBox {
    if (this.#box === undefined) throw new ApiProblem('NUMBER_UNAVAILABLE', [], 'PARLEY_SECRET_KEY is not set, so access tokens can be neither stored nor read.');
    return this.#box;
  }
}

function factsOf(numberId: string, body: JsonObject): NumberFacts {
  return {
    displayPhoneNumber: textOf(body['display_phone_number']) ?? numberId,
    verifiedName: textOf(body['verified_name']) ?? '',
    status: oneOf(statuses, statusNames[textOf(body['status']) ?? ''] ?? textOf(body['status'])),
    quality: oneOf(qualities, textOf(body['quality_rating'])),
    ...optional('messagingTier', textOf(body['whatsapp_business_manager_messaging_limit']) ?? textOf(body['messaging_limit_tier'])),
    ...optional('throughput', textOf(objectOf(body['throughput'])?.['level'])),
  };
}

const statuses = ['CONNECTED', 'RESTRICTED', 'DISCONNECTED', 'FLAGGED', 'PENDING', 'BANNED'] as const;
/** States that we do not tell apart from others. */
const statusNames: Readonly<Record<string, string>> = { RATE_LIMITED: 'RESTRICTED', DELETED: 'DISCONNECTED', MIGRATED: 'DISCONNECTED' };
const qualities = ['GREEN', 'YELLOW', 'RED'] as const;

function oneOf<Known extends string>(known: readonly Known[], text: string | undefined): Known | 'UNKNOWN' {
  return known.find((value) => value === text) ?? 'UNKNOWN';
}

function optional<Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: string };
}

/** The body of a success; anything else in words that a person can act on. */
function answer(outcome: CallOutcome): JsonObject {
  switch (outcome.kind) {
    case 'ok':
      return outcome.body;
    case 'refused':
      throw new ApiProblem('GRAPH_REFUSED', [{ ...(outcome.code === undefined ? {} : { metaCode: outcome.code }), message: outcome.details }], `WhatsApp refused: ${outcome.details}`);
    case 'unsent':
    case 'ambiguous':
      throw new ApiProblem('GRAPH_UNAVAILABLE', [{ message: outcome.reason }]);
  }
}
