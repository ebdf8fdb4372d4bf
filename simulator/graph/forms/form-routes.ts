import type { Request, Router } from 'express';
import multer from 'multer';
import { plainText } from '../../plain-text.ts';
import type { Sim } from '../../sim.ts';
import type { FormDefinition } from '../../world/entities.ts';
import { isObject, stringAt, type Json, type JsonObject } from '../../world/json.ts';
import { GraphError, invalidParameter, unknownObject } from '../graph-error.ts';
import { optionalString, requireString } from '../messages/checks.ts';
import { wabaOf } from '../owned-objects.ts';
import { pageOf } from '../page.ts';
import { answer, bodyOf, pathId, pickFields, queryOf, unpack } from '../route.ts';

const CATEGORIES = ['SIGN_UP', 'SIGN_IN', 'APPOINTMENT_BOOKING', 'LEAD_GENERATION', 'CONTACT_US', 'CUSTOMER_SUPPORT', 'SURVEY', 'SHOPPING', 'OTHER'];
const DEFAULT_FIELDS = ['id', 'name', 'status', 'categories', 'validation_errors'];
const LARGEST_JSON = 10 * 1024 * 1024;

/** Forms of an account (the platform calls them flows): their life from draft to deprecated. Screens are stored, not run. */
export function formRoutes(sim: Sim, router: Router): void {
  const { world } = sim;
  const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: LARGEST_JSON, files: 1 } });

  router.get('/:id/flows', (request, response) => {
    const waba = wabaOf(world, request);
    const own = [...world.forms.values()].filter((form) => form.wabaId === waba.id);
    answer(response, pageOf(request, own, (form) => pickFields(formView(form), queryOf(request, 'fields'), DEFAULT_FIELDS)));
  });

  router.post('/:id/flows', (request, response) => {
    const waba = wabaOf(world, request);
    const body = bodyOf(request);
    const name = requireString(body, 'name', 'name', 200);
    if ([...world.forms.values()].some((form) => form.wabaId === waba.id && form.name === name)) {
      throw new GraphError(100, { message: 'Invalid parameter', subcode: 4016019, userTitle: 'Flow name is not unique', userMessage: 'A flow with this name exists already.' });
    }
    const form: FormDefinition = { id: sim.ids.objectId(), wabaId: waba.id, name, status: 'DRAFT', categories: readCategories(body), updatedAt: sim.timeline.now(), ...optional(body, 'endpoint_uri', 'endpointUri'), ...optional(body, 'flow_json', 'json') };
    world.forms.set(form.id, form);
    if (body['publish'] === true) publish(sim, form);
    sim.bus.emit({ type: 'setup' });
    answer(response, { id: form.id, success: true, validation_errors: problemsOf(form) });
  });

  router.get('/:id/assets', (request, response) => {
    const form = formOf(sim, request);
    const url = `${request.protocol}://${request.get('host') ?? 'localhost'}/_flow/${form.id}`;
    answer(response, { data: form.json === undefined ? [] : [{ name: 'flow.json', asset_type: 'FLOW_JSON', download_url: url }] });
  });

  router.post('/:id/assets', upload.single('file'), (request, response) => {
    const form = formOf(sim, request);
    requireDraft(form);
    if (!request.file) throw invalidParameter('The parameter file is required.');
    form.json = request.file.buffer.toString('utf8');
    form.updatedAt = sim.timeline.now();
    sim.bus.emit({ type: 'setup' });
    answer(response, { success: true, validation_errors: problemsOf(form) });
  });

  router.post('/:id/publish', (request, response) => {
    publish(sim, formOf(sim, request));
    answer(response, { success: true });
  });

  router.post('/:id/deprecate', (request, response) => {
    const form = formOf(sim, request);
    if (form.status !== 'PUBLISHED') throw new GraphError(100, { message: 'Invalid parameter', details: 'Only a published flow can be deprecated.' });
    setFormStatus(sim, form, 'DEPRECATED');
    answer(response, { success: true });
  });
}

/** What `GET /{flow-id}` shows. */
export function formView(form: FormDefinition): JsonObject {
  return {
    id: form.id, name: form.name, status: form.status, categories: form.categories, validation_errors: problemsOf(form), json_version: '7.3', data_api_version: '3.0',
    ...(form.endpointUri === undefined ? {} : { endpoint_uri: form.endpointUri }), updated_at: new Date(form.updatedAt).toISOString(),
    preview: { preview_url: `https://business.facebook.com/wa/manage/flows/${form.id}/preview/`, expires_at: new Date(form.updatedAt + 30 * 86_400_000).toISOString() },
    whatsapp_business_account: { id: form.wabaId },
  };
}

/** `POST /{flow-id}`: name, categories and endpoint of a draft. */
export function editForm(sim: Sim, form: FormDefinition, body: JsonObject): JsonObject {
  const name = optionalString(body, 'name', 'name', 200);
  if (name !== undefined) form.name = name;
  if (body['categories'] !== undefined) form.categories = readCategories(body);
  Object.assign(form, optional(body, 'endpoint_uri', 'endpointUri'));
  form.updatedAt = sim.timeline.now();
  return { success: true };
}

/** `DELETE /{flow-id}`: drafts only. */
export function deleteForm(sim: Sim, form: FormDefinition): JsonObject {
  requireDraft(form);
  sim.world.forms.delete(form.id);
  return { success: true };
}

/** Moves a form to another state and tells the business. */
export function setFormStatus(sim: Sim, form: FormDefinition, status: FormDefinition['status']): void {
  const old = form.status;
  form.status = status;
  form.updatedAt = sim.timeline.now();
  sim.publisher.platform(form.wabaId, 'flows', { event: 'FLOW_STATUS_CHANGE', message: `Flow ${form.name} changed status from ${old} to ${status}`, flow_id: form.id, old_status: old, new_status: status });
  sim.bus.emit({ type: 'setup' });
}

function publish(sim: Sim, form: FormDefinition): void {
  requireDraft(form);
  const [problem] = problemsOf(form);
  if (problem || form.json === undefined) {
    throw new GraphError(139002, { message: '(#139002) Publishing Flow in invalid state', subcode: 4016034, userTitle: 'Flow cannot be published', userMessage: problem ? plainText(problem['message']) : 'The flow has no JSON yet.' });
  }
  setFormStatus(sim, form, 'PUBLISHED');
}

function formOf(sim: Sim, request: Request): FormDefinition {
  const form = sim.world.forms.get(pathId(request));
  if (!form) throw unknownObject(pathId(request), request.method);
  return form;
}

function requireDraft(form: FormDefinition): void {
  if (form.status !== 'DRAFT') throw new GraphError(139001, { message: "(#139001) Flow can't be updated", subcode: 4016018, userTitle: 'Flow is not a draft', userMessage: `The flow is in state ${form.status}.` });
}

function readCategories(body: JsonObject): string[] {
  const given = unpack(body['categories']);
  const isKnown = Array.isArray(given) && given.length > 0 && given.every((one) => typeof one === 'string' && CATEGORIES.includes(one));
  if (!isKnown) throw invalidParameter(`Param categories must be a non-empty list of {${CATEGORIES.join(', ')}}.`);
  return given.map(String);
}

function optional<K extends 'endpointUri' | 'json'>(body: JsonObject, from: string, to: K): Partial<Record<K, string>> {
  const value = stringAt(body, from);
  return value === undefined ? {} : ({ [to]: value } as Partial<Record<K, string>>);
}

/** The frame of the JSON only: that it can be read, and names its version and at least one screen. */
function problemsOf(form: FormDefinition): JsonObject[] {
  if (form.json === undefined) return [];
  const problem = (error: string, message: string): JsonObject[] => [{ error, error_type: 'FLOW_JSON_ERROR', message, line_start: 1, line_end: 1, column_start: 1, column_end: 1 }];
  const parsed = readJson(form.json);
  if (!isObject(parsed)) return problem('INVALID_JSON', 'The flow JSON is not a JSON object.');
  if (typeof parsed['version'] !== 'string') return problem('MISSING_REQUIRED_PROPERTY', "The property 'version' is missing.");
  return Array.isArray(parsed['screens']) && parsed['screens'].length > 0 ? [] : problem('MISSING_REQUIRED_PROPERTY', "The property 'screens' is missing or empty.");
}

function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // Reported to the caller as a validation error of the form.
    return undefined;
  }
}
