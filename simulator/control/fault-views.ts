import { activePresets, FAULT_PRESETS } from '../platform/fault-presets.ts';
import type { Sim } from '../sim.ts';
import type { JsonObject } from '../world/json.ts';

/** The fault rules with how often each has matched and struck. */
export function faultsView(sim: Sim): JsonObject[] {
  return sim.faults.list.map(({ rule, matched, struck }) => ({ ...(JSON.parse(JSON.stringify(rule)) as JsonObject), matched, struck }));
}

/** Every preset with whether it is on. */
export function presetViews(sim: Sim): JsonObject[] {
  const active = activePresets(sim.faults.list.map(({ rule }) => rule));
  return Object.entries(FAULT_PRESETS).map(([name, { title, about, concerns }]) => ({ name, title, about, concerns, isOn: active.includes(name) }));
}
