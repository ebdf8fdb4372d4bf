import type { Router } from 'express';
import type { Sim } from '../../sim.ts';
import type { JsonObject } from '../../world/json.ts';
import { GraphError, invalidParameter, unknownObject } from '../graph-error.ts';
import { META_LIMITS } from '../limits.ts';
import { wabaOf } from '../owned-objects.ts';
import { pageOf } from '../page.ts';
import { answer, bodyOf, pathId, pickFields, queryOf } from '../route.ts';
import { nameKey } from '../../world/world.ts';
import { readCategory, readComponents, readDefinition, readLifetime } from './read-definition.ts';
import { changeTemplate, submitForReview } from './review.ts';
import { TEMPLATE_NODE, templateView, type Template } from './template.ts';

const DAY_MS = 24 * 3_600_000;

/** List, create, delete and unpause templates. */
export function templateRoutes(sim: Sim, router: Router): void {
  const { world } = sim;

  router.get('/:id/message_templates', (request, response) => {
    const waba = wabaOf(world, request);
    const wanted = (name: string) => queryOf(request, name);
    const matching = world.templatesOf(waba.id).filter((template) => fits(template, wanted));
    answer(response, pageOf(request, matching, (template) => pickFields(templateView(template), wanted('fields'), undefined, TEMPLATE_NODE)));
  });

  router.post('/:id/message_templates', (request, response) => {
    const waba = wabaOf(world, request);
    const definition = readDefinition(bodyOf(request));
    if (world.templateNamed(waba.id, definition.name, definition.language)) {
      throw new GraphError(100, {
        message: 'Invalid parameter', subcode: 2388024, userTitle: 'Content in this language already exists',
        userMessage: `There is already ${definition.language} content for this template. You can create a new template and try again.`,
      });
    }
    requireRoom(sim, waba.id, definition.name, definition.language);
    const template: Template = {
      ...definition, id: sim.ids.objectId(), wabaId: waba.id, status: 'PENDING', quality: { score: 'UNKNOWN', date: sim.timeline.now() },
      rejectedReason: 'NONE', editedAt: [], pauses: 0,
    };
    world.putTemplate(template);
    submitForReview(sim, template);
    sim.bus.emit({ type: 'setup' });
    answer(response, { id: template.id, status: template.status, category: template.category });
  });

  router.delete('/:id/message_templates', (request, response) => {
    const waba = wabaOf(world, request);
    const name = queryOf(request, 'name');
    const id = queryOf(request, 'hsm_id');
    if (name === undefined) throw invalidParameter('The parameter name is required.');
    const doomed = world.templatesOf(waba.id).filter((template) => template.name === name && (id === undefined || template.id === id));
    if (doomed.length === 0) throw new GraphError(100, { message: 'Invalid parameter', subcode: 2593002, userTitle: 'Message Template Not Found', userMessage: `The message template ${name} was not found.` });
    if (doomed.some((template) => template.status === 'DISABLED')) throw new GraphError(100, { message: 'Invalid parameter', details: 'A disabled template cannot be deleted.' });
    for (const template of doomed) {
      world.removeTemplate(template.id);
      world.lockedNames.set(nameKey(waba.id, template.name, template.language), sim.timeline.now() + 30 * DAY_MS);
      changeTemplate(sim, template, { status: 'PENDING_DELETION' });
    }
    answer(response, { success: true });
  });

  router.post('/:id/unpause', (request, response) => {
    const template = world.templates.get(pathId(request));
    if (!template) throw unknownObject(pathId(request), request.method);
    const isPaused = template.status === 'PAUSED';
    if (isPaused) changeTemplate(sim, template, { status: 'APPROVED' });
    answer(response, isPaused ? { success: true } : { success: false, reason: 'The template is not paused.' });
  });
}

/** `POST /{template}`: new components, category or lifetime; only in the states and as often as the platform allows. */
export function editTemplate(sim: Sim, template: Template, body: JsonObject): JsonObject {
  if (!['APPROVED', 'REJECTED', 'PAUSED'].includes(template.status)) {
    throw new GraphError(100, { message: 'Invalid parameter', details: `A template in state ${template.status} cannot be edited.` });
  }
  const now = sim.timeline.now();
  if (template.status === 'APPROVED') {
    const recent = template.editedAt.filter((at) => now - at < 30 * DAY_MS);
    if (recent.length >= 10 || recent.some((at) => now - at < DAY_MS)) {
      throw new GraphError(100, { message: 'Invalid parameter', subcode: 2388116, details: 'An approved template can be edited once in 24 hours and 10 times in 30 days.' });
    }
    if (body['category'] !== undefined && readCategory(body) !== template.category) {
      throw new GraphError(100, { message: 'Invalid parameter', details: 'The category of an approved template cannot be changed.' });
    }
    template.editedAt = [...recent, now];
  }
  if (body['category'] !== undefined) template.category = readCategory(body);
  if (body['components'] !== undefined) template.components = readComponents(body, template.parameterFormat, template.category);
  const ttlSeconds = readLifetime(body, template.category);
  if (ttlSeconds !== undefined) template.ttlSeconds = ttlSeconds;
  template.isEdited = true;
  submitForReview(sim, template);
  sim.bus.emit({ type: 'setup' });
  return { success: true };
}

/** A deleted name stays taken for 30 days, and an account holds so many templates. */
function requireRoom(sim: Sim, wabaId: string, name: string, language: string): void {
  if ((sim.world.lockedNames.get(nameKey(wabaId, name, language)) ?? 0) > sim.timeline.now()) {
    throw new GraphError(100, {
      message: 'Invalid parameter', subcode: 2388023, userTitle: 'Message template language is being deleted',
      userMessage: `New ${language} content cannot be added while the existing content of ${name} is being deleted. Try again in 4 weeks, or use another name.`,
    });
  }
  const room = sim.world.portfolioOf(wabaId).isVerified ? META_LIMITS.templatesOfVerified : META_LIMITS.templatesOfUnverified;
  if (sim.world.templatesOf(wabaId).length < room) return;
  throw new GraphError(100, { message: 'Invalid parameter', subcode: 2388019, userTitle: 'Message template limit reached', userMessage: `This account holds ${room} templates already.` });
}

function fits(template: Template, wanted: (name: string) => string | undefined): boolean {
  const is = (name: string, value: string) => wanted(name) === undefined || splitList(wanted(name)).includes(value.toLowerCase());
  const text = wanted('name_or_content')?.toLowerCase();
  return (
    (wanted('name') === undefined || template.name === wanted('name')) &&
    is('status', template.status) && is('category', template.category) && is('language', template.language) &&
    is('quality_score', template.quality.score) &&
    (text === undefined || template.name.includes(text) || JSON.stringify(template.components).toLowerCase().includes(text))
  );
}

// Filters come as `APPROVED`, `APPROVED,PAUSED` or `["APPROVED"]`.
function splitList(value: string | undefined): string[] {
  return (value ?? '').toLowerCase().split(/[[\]",\s]+/).filter(Boolean);
}
