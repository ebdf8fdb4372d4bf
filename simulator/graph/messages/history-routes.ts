import type { Router } from 'express';
import type { Sim } from '../../sim.ts';
import type { MessageStatus } from '../../world/entities.ts';
import { invalidParameter, unknownObject } from '../graph-error.ts';
import { numberOf } from '../owned-objects.ts';
import { answer, queryOf } from '../route.ts';

const NAMES: Readonly<Partial<Record<MessageStatus, string>>> = { accepted: 'ACCEPTED', sent: 'SENT', delivered: 'DELIVERED', read: 'READ', played: 'READ', failed: 'ERROR' };

/** `GET /{number}/message_history?message_id=`: what became of one message whose id is known. There is no search. */
export function historyRoutes(sim: Sim, router: Router): void {
  router.get('/:id/message_history', (request, response) => {
    const number = numberOf(sim.world, request);
    const id = queryOf(request, 'message_id');
    if (id === undefined) throw invalidParameter('The parameter message_id is required.');
    const message = sim.world.messages.get(id);
    if (message?.author !== 'business' || message.numberId !== number.id) throw unknownObject(id, request.method);
    const events = message.history.flatMap(({ status, at }, index) => {
      const name = NAMES[status];
      const failed = status === 'failed' ? message.errors?.[0]?.error_data.details : undefined;
      return name === undefined ? [] : [{ id: `${message.seq}${index}`, delivery_status: name, occurrence_timestamp: Math.floor(at / 1000), ...(failed === undefined ? {} : { error_description: failed }) }];
    });
    answer(response, { data: [{ id: String(message.seq), message_id: message.id, events: { data: events } }] });
  });
}
