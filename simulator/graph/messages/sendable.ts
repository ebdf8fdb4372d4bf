import { plainText } from '../../plain-text.ts';
import type { Sim } from '../../sim.ts';
import type { BusinessNumber } from '../../world/entities.ts';
import { objectAt, stringAt, type JsonObject } from '../../world/json.ts';
import type { World } from '../../world/world.ts';
import { badValue, GraphError } from '../graph-error.ts';

// A flagged number still sends; a restricted one answers, and what it starts itself fails later.
const SENDING = new Set(['CONNECTED', 'FLAGGED', 'RESTRICTED', 'RATE_LIMITED']);

/** Refuses a send where the state of the number or of its account allows none. */
export function requireSendable(sim: Sim, number: BusinessNumber): void {
  const isBanned = number.status === 'BANNED' || sim.world.wabas.get(number.wabaId)?.isBanned;
  if (isBanned) throw new GraphError(131031, { details: 'Business Account locked: it has been restricted or disabled for violating a platform policy.' });
  if (!SENDING.has(number.status)) throw new GraphError(133010);
  if ((number.maintenanceUntil ?? 0) > sim.timeline.now()) {
    throw new GraphError(131057, { details: 'Business Account is in maintenance mode: its throughput is being upgraded.' });
  }
}

/** A form that is sent must exist, be published (or sent as a draft) and not be stopped. An account without forms takes any id. */
export function requireForm(world: World, number: BusinessNumber, payload: JsonObject): void {
  if (stringAt(payload, 'type') !== 'flow') return;
  const parameters = objectAt(objectAt(payload, 'action'), 'parameters');
  const known = [...world.forms.values()].filter((form) => form.wabaId === number.wabaId);
  if (known.length === 0) return;
  const form = known.find(({ id, name }) => id === plainText(parameters?.['flow_id']) || name === parameters?.['flow_name']);
  if (!form) throw badValue('The flow does not exist in this WhatsApp Business Account.');
  if (form.status === 'BLOCKED') throw new GraphError(132068);
  if (form.status === 'THROTTLED') throw new GraphError(132069);
  const wanted = parameters?.['mode'] === 'draft' ? 'DRAFT' : 'PUBLISHED';
  if (form.status !== wanted) throw badValue(`The flow is in state ${form.status}; only a ${wanted} one can be sent in this mode.`);
}
