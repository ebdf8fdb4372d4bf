import type { Router } from 'express';
import type { Sim } from '../../sim.ts';
import type { JsonObject } from '../../world/json.ts';
import { GraphError, invalidParameter, unknownObject } from '../graph-error.ts';
import { META_LIMITS } from '../limits.ts';
import { wabaOf } from '../owned-objects.ts';
import { answer, bodyOf, pathId, pickFields, queryOf } from '../route.ts';
import { readCategory, readComponents, readDefinition } from './read-definition.ts';
import { changeTemplate, submitForReview } from './review.ts';
import { templateView, type Template } from './template.ts';

const DAY_MS = 24 * 3_600_000;

/** List, create, delete and unpause templates. */
export function templateRoutes(sim: Sim, router: Router): void {
  const { world } = sim;

  router.get('/:id/message_templates', (request, response) => {
    const waba = wabaOf(world, request);
    const wanted = (name: string) => queryOf(request, name);
    const matching = world.templatesOf(waba.id).filter((template) => fits(template, wanted));
    const limit = Math.min(Math.max(1, Number(wanted('limit') ?? 25) || 25), META_LIMITS.templatesListed);
    const start = wanted('after') === undefined ? beforeStart(wanted('before'), limit) : cursorPosition(wanted('after')) + 1;
    const page = matching.slice(start, start + limit);
    const hasMore = start + limit < matching.length;
    const cursors = { before: cursor(start), after: cursor(start + page.length - 1) };
    const next = new URL(`${request.protocol}://${request.get('host') ?? 'localhost'}${request.originalUrl}`);
    next.searchParams.set('after', cursors.after);
    next.searchParams.delete('access_token');
    answer(response, {
      data: page.map((template) => pickFields(templateView(template), wanted('fields'))),
      ...(page.length > 0 ? { paging: { cursors, ...(hasMore ? { next: next.href } : {}) } } : {}),
    });
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
  if (typeof body['message_send_ttl_seconds'] === 'number') template.ttlSeconds = body['message_send_ttl_seconds'];
  submitForReview(sim, template);
  sim.bus.emit({ type: 'setup' });
  return { success: true };
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

function cursor(position: number): string {
  return Buffer.from(String(Math.max(0, position))).toString('base64url');
}

function cursorPosition(value: string | undefined): number {
  const position = Number(Buffer.from(value ?? '', 'base64url').toString('latin1'));
  return Number.isInteger(position) && position >= 0 ? position : -1;
}

function beforeStart(before: string | undefined, limit: number): number {
  return before === undefined ? 0 : Math.max(0, cursorPosition(before) - limit);
}
