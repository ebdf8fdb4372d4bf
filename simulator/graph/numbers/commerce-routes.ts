import type { Router } from 'express';
import type { Sim } from '../../sim.ts';
import type { JsonObject } from '../../world/json.ts';
import { invalidParameter } from '../graph-error.ts';
import { numberOf } from '../owned-objects.ts';
import { answer, bodyOf, queryOf } from '../route.ts';

const SWITCHES = ['is_cart_enabled', 'is_catalog_visible'] as const;

/** Whether customers see the catalogue of a number and may fill a cart. */
export function commerceRoutes(sim: Sim, router: Router): void {
  router.get('/:id/whatsapp_commerce_settings', (request, response) => {
    const { id, commerce } = numberOf(sim.world, request);
    answer(response, { data: [{ is_cart_enabled: true, is_catalog_visible: false, ...commerce, id }] });
  });

  router.post('/:id/whatsapp_commerce_settings', (request, response) => {
    const number = numberOf(sim.world, request);
    const body = bodyOf(request);
    const given: JsonObject = {};
    for (const name of SWITCHES) {
      const value = queryOf(request, name) ?? body[name];
      if (value === undefined) continue;
      if (value !== true && value !== false && value !== 'true' && value !== 'false') throw invalidParameter(`Param ${name} must be a boolean.`);
      given[name] = value === true || value === 'true';
    }
    number.commerce = { ...number.commerce, ...given };
    sim.bus.emit({ type: 'setup' });
    answer(response, { success: true });
  });
}
