import type { Router } from 'express';
import type { Sim } from '../../sim.ts';
import { objectAt, stringAt } from '../../world/json.ts';
import { GraphError, invalidParameter } from '../graph-error.ts';
import { requireProduct } from '../messages/envelope.ts';
import { numberOf } from '../owned-objects.ts';
import { bodyOf } from '../route.ts';

const ACTIONS = ['connect', 'pre_accept', 'accept', 'reject', 'terminate'];

/**
 * Calls are not carried: a number whose settings do not enable them is told so, as on the platform, and where they are enabled nobody has allowed
 * the business to call. Incoming calls are played as events (`call.incoming`, `call.ended`).
 */
export function callRoutes(sim: Sim, router: Router): void {
  router.post('/:id/calls', (request) => {
    const number = numberOf(sim.world, request);
    const body = bodyOf(request);
    requireProduct(body);
    const action = stringAt(body, 'action') ?? '';
    if (!ACTIONS.includes(action)) throw invalidParameter(`Param action must be one of {${ACTIONS.map((name) => name.toUpperCase()).join(', ')}} - got "${action}".`);
    if (stringAt(objectAt(number.settings, 'calling'), 'status') !== 'ENABLED') throw new GraphError(138000, { details: 'Calling APIs are not enabled for this phone number.' });
    if (action === 'connect') throw new GraphError(138006, { details: 'No approved call permission from the recipient.' });
    throw invalidParameter('The call does not exist or has ended.');
  });
}
