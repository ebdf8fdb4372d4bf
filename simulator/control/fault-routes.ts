import type { Router } from 'express';
import { FAULT_PRESETS, presetRules } from '../platform/fault-presets.ts';
import type { Sim } from '../sim.ts';
import { ControlError } from './control-error.ts';
import { faultsView, presetViews } from './fault-views.ts';
import { checkBody } from './schemas.ts';
import { setFaults } from './set-faults.ts';

/** The fault rules in force, and ready-made ones by name. */
export function faultRoutes(sim: Sim, router: Router): void {
  router.get('/faults', (_request, response) => {
    response.json(faultsView(sim));
  });

  router.put('/faults', (request, response) => {
    setFaults(sim, request.body);
    response.json(faultsView(sim));
  });

  router.get('/fault-presets', (_request, response) => {
    response.json({ data: presetViews(sim) });
  });

  router.put('/fault-presets/:name', (request, response) => {
    const { name } = request.params;
    const { isOn } = checkBody<{ isOn: boolean }>('preset', request.body);
    if (!(name in FAULT_PRESETS)) throw new ControlError(`There is no preset ${name}. There are: ${Object.keys(FAULT_PRESETS).join(', ')}.`, 'name', 404);
    const others = sim.faults.list.filter(({ rule }) => !rule.id?.startsWith(`preset:${name}:`));
    sim.faults.restore([...others, ...(isOn ? presetRules(name) : []).map((rule) => ({ rule, matched: 0, struck: 0 }))]);
    sim.bus.emit({ type: 'setup' });
    response.json({ data: presetViews(sim) });
  });
}
