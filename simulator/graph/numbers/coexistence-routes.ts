import type { Router } from 'express';
import { chatsOf, historyOf } from '../../customer/past-chats.ts';
import type { Sim } from '../../sim.ts';
import { numberMetadata } from '../../webhook/messages-entry.ts';
import { GraphError, invalidParameter } from '../graph-error.ts';
import { requireProduct } from '../messages/envelope.ts';
import { numberOf } from '../owned-objects.ts';
import { answer, bodyOf } from '../route.ts';

/** What the business app on a phone hands over to the API when a number is used in both: its address book and its old chats. */
export function coexistenceRoutes(sim: Sim, router: Router): void {
  router.post('/:id/smb_app_data', (request, response) => {
    const number = numberOf(sim.world, request);
    const body = bodyOf(request);
    requireProduct(body);
    const kind = body['sync_type'];
    if (kind !== 'history' && kind !== 'smb_app_state_sync') throw invalidParameter('Param sync_type must be one of {history, smb_app_state_sync}.');
    if (!number.isOnBizApp) throw new GraphError(100, { message: 'Invalid parameter', details: 'This phone number is not used in the WhatsApp Business app.' });
    const framed = { messaging_product: 'whatsapp', metadata: numberMetadata(number) };
    if (kind === 'history') {
      sim.publisher.platform(number.wabaId, 'history', { ...framed, history: [historyOf(sim, number)] });
    } else {
      const seconds = String(Math.floor(sim.timeline.now() / 1000));
      const state = chatsOf(sim, number).map((customer) => ({ type: 'contact', contact: { full_name: customer.name, first_name: customer.name.split(' ')[0] ?? '', phone_number: customer.waId ?? '' }, action: 'add', metadata: { timestamp: seconds } }));
      sim.publisher.platform(number.wabaId, 'smb_app_state_sync', { ...framed, state_sync: state });
    }
    answer(response, { messaging_product: 'whatsapp', request_id: sim.ids.token(32) });
  });
}
