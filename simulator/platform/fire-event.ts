import { ControlError } from '../control/control-error.ts';
import { newNumber } from '../graph/numbers/new-number.ts';
import type { Sim } from '../sim.ts';
import { customerWith } from '../world/customers.ts';
import type { JsonObject } from '../world/json.ts';
import { seenBy } from '../world/user-ids.ts';
import { EVENT_KINDS, type EventScene } from './event-kinds.ts';

/** Which event is wanted, and what it is about. */
export interface EventRequest {
  kind?: string;
  wabaId?: string;
  numberId?: string;
  templateId?: string;
  /** Key of a customer. */
  customer?: string;
  field?: string;
  value?: JsonObject;
}

/** Sends one webhook of the platform, made by name or given whole. */
export function fireEvent(sim: Sim, request: EventRequest): JsonObject {
  const { kind, field, value } = request;
  if (kind === undefined) {
    const wabaId = request.wabaId ?? '';
    if (!sim.world.wabas.has(wabaId)) throw new ControlError(`There is no account ${wabaId}.`, 'wabaId', 404);
    sim.publisher.platform(wabaId, field ?? '', value ?? {});
    return { success: true };
  }
  const known = EVENT_KINDS[kind];
  if (!known) throw new ControlError(`There is no event ${kind}; GET /_sim/event-kinds lists them.`, 'kind', 404);
  const scene = sceneOf(sim, request);
  const whole = { ...known.value(scene), ...value };
  sim.publisher.platform(scene.waba.id, known.field, whole);
  return { success: true, wabaId: scene.waba.id, field: known.field, value: whole };
}

/** Every event by name, with the value it would carry for what the caller names. */
export function eventList(sim: Sim, request: EventRequest): JsonObject[] {
  if (sim.world.wabas.size === 0) return [];
  const scene = sceneOf(sim, request);
  return Object.entries(EVENT_KINDS).map(([kind, { field, about, value }]) => ({ kind, field, about, value: value(scene) }));
}

/** What is not named is the first there is; where there is none at all, something made up takes its place. */
function sceneOf(sim: Sim, { wabaId, numberId, templateId, customer }: EventRequest): EventScene {
  const { world, timeline } = sim;
  const number = named(world.numbers, numberId, 'numberId');
  const template = named(world.templates, templateId, 'templateId');
  const waba = named(world.wabas, wabaId ?? number?.wabaId ?? template?.wabaId, 'wabaId') ?? world.wabas.values().next().value;
  if (!waba) throw new ControlError('There is no account yet; seed one with POST /_sim/seed.', 'wabaId', 404);
  return {
    waba,
    number: number ?? world.numbersOf(waba.id)[0] ?? newNumber({ id: '1', wabaId: waba.id, displayPhoneNumber: '+15550100', verifiedName: waba.name }, timeline.now()),
    template: template ?? world.templatesOf(waba.id)[0] ?? {
      id: '1', wabaId: waba.id, name: 'sample', language: 'en_US', category: 'UTILITY', status: 'APPROVED', parameterFormat: 'POSITIONAL', components: [],
      quality: { score: 'UNKNOWN', date: 0 }, rejectedReason: 'NONE', editedAt: [], pauses: 0,
    },
    customer: seenBy(world, (customer === undefined ? undefined : world.customers.get(customer)) ?? world.customers.all()[0] ?? customerWith({ waId: '15550199' }), waba.id),
    now: Math.floor(timeline.now() / 1000),
  };
}

function named<T>(store: ReadonlyMap<string, T>, id: string | undefined, field: string): T | undefined {
  const item = id === undefined ? undefined : store.get(id);
  if (id !== undefined && !item) throw new ControlError(`${field} names ${id}, which does not exist.`, field, 404);
  return item;
}
