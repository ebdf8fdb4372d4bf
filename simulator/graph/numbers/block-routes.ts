import type { Router } from 'express';
import type { Sim } from '../../sim.ts';
import type { BusinessNumber } from '../../world/entities.ts';
import { objectsAt, stringAt, type JsonObject } from '../../world/json.ts';
import { findByUserId } from '../../world/user-ids.ts';
import { GraphError, invalidParameter } from '../graph-error.ts';
import { META_LIMITS } from '../limits.ts';
import { requireProduct } from '../messages/envelope.ts';
import { numberOf } from '../owned-objects.ts';
import { answer, bodyOf } from '../route.ts';

type Named = { input: string; wa_id: string };

/** People whom a business no longer wants to hear from. Only somebody who wrote within 24 hours can be blocked. */
export function blockRoutes(sim: Sim, router: Router): void {
  router.get('/:id/block_users', (request, response) => {
    const blocked = numberOf(sim.world, request).blocked ?? [];
    answer(response, { data: blocked.map((person) => ({ messaging_product: 'whatsapp', wa_id: person })), paging: { cursors: { before: 'MQ', after: 'MQ' } } });
  });

  router.post('/:id/block_users', (request, response) => {
    const number = numberOf(sim.world, request);
    const users = usersOf(sim, number, bodyOf(request));
    if ((number.blocked ?? []).length + users.length > META_LIMITS.blockList) throw new GraphError(139101);
    const isRecent = (user: Named) => sim.world.windows.isOpen(number.id, (findByUserId(sim.world, user.wa_id, number.wabaId) ?? sim.world.customers.find({ waId: user.wa_id }))?.key ?? '', sim.timeline.now());
    const added = users.filter(isRecent);
    number.blocked = [...new Set([...(number.blocked ?? []), ...added.map((user) => user.wa_id)])];
    sim.bus.emit({ type: 'setup' });
    const failed = users.filter((user) => !added.includes(user)).map((user) => ({
      ...user, errors: [{ message: 'Re-engagement message', code: 131047, error_data: { details: 'Only people who wrote within the last 24 hours can be blocked.' } }],
    }));
    const body = { messaging_product: 'whatsapp', block_users: { added_users: added, failed_users: failed } };
    if (failed.length === 0) answer(response, body);
    else response.status(400).json({ ...body, ...new GraphError(139100, { details: 'Some users could not be blocked.' }).toBody(sim.ids.trace()) });
  });

  router.delete('/:id/block_users', (request, response) => {
    const number = numberOf(sim.world, request);
    const users = usersOf(sim, number, bodyOf(request));
    const names = new Set(users.map((user) => user.wa_id));
    number.blocked = (number.blocked ?? []).filter((person) => !names.has(person));
    sim.bus.emit({ type: 'setup' });
    answer(response, { messaging_product: 'whatsapp', block_users: { removed_users: users, failed_users: [] } });
  });
}

function usersOf(sim: Sim, number: BusinessNumber, body: JsonObject): Named[] {
  requireProduct(body);
  const users = objectsAt(body, 'block_users').map((entry) => {
    const input = stringAt(entry, 'user') ?? stringAt(entry, 'user_id') ?? '';
    const isUserId = /^[A-Z]{2}\./.test(input);
    const person = isUserId ? findByUserId(sim.world, input, number.wabaId) : sim.world.customers.findOrInvent({ waId: input.replaceAll(/\D/g, '') });
    return { input, wa_id: (isUserId ? person?.userId : person?.waId) ?? input };
  });
  if (users.length === 0) throw invalidParameter('The parameter block_users is required.');
  return users;
}
