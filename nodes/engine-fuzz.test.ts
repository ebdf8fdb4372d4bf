import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durations } from '../schemas/limits.ts';
import type { TraceEntry } from '../schemas/generated/types.ts';
import { checkFlow } from '../workflows/engine/check-flow.ts';
import { manifests } from './generated/manifests.ts';
import { expectSound } from './testing/expect-sound.ts';
import { paramsPool } from './testing/params-pool.ts';
import { happenings, randomFlows, type RandomFlow } from './testing/random-flows.ts';
import { RandomWorld } from './testing/random-world.ts';
import { repairFlow } from './testing/repair-flow.ts';

/** Flows to play: about 7 ms each; `npm run fuzz` plays 10,000. `npm test` plays the same ones each time; FUZZ_SEED plays others, or again those of a seed that failed and was printed. */
const count = Number(process.env['FUZZ_FLOWS'] ?? 1000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_121);
/** Wake-ups after which a conversation that nobody touches any more must have come to rest. */
const MOST_WAKE_UPS = 2000;

const pool = paramsPool(readFileSync);
const flowsOf = randomFlows(pool, { most: 2 }).map((flows) => flows.map((flow) => repairFlow(flow, pool)).filter((flow): flow is RandomFlow => flow !== undefined));
const played = { flows: 0, runs: 0, steps: 0, types: new Set<string>(), outcomes: new Map<string, number>() };

test(`${count} flows that could be published, and anything that may happen`, () => {
  fc.assert(
    fc.property(flowsOf, happenings(pool), (flows, script) => {
      for (const { graph, kind } of flows) expect(checkFlow(graph, kind).filter((issue) => issue.severity === 'error')).toEqual([]);
      const world = new RandomWorld(flows);
      const given = new Set<string>();
      const call = (events: Parameters<RandomWorld['call']>[0]): void => {
        const output = world.call(events);
        expectSound(output, world.input.now);
        for (const { id } of output.commands) expect(given.has(id)).toBe(false);
        for (const { id } of output.commands) given.add(id);
        note(world, output.trace);
      };
      for (const which of flows.keys()) call(world.eventsOf({ do: 'control', action: 'start', which }));
      for (const happening of script) call(world.eventsOf(happening));
      comeToRest(world, call);
      played.flows += flows.length;
    }),
    { numRuns: Math.ceil(count / 1.3), seed },
  );
  expect(played.flows).toBeGreaterThanOrEqual(count);
  if (count >= 10_000) expect([...played.types].toSorted()).toEqual(Object.keys(manifests).toSorted());
  console.log(`${played.flows} flows, ${played.runs} runs, ${played.steps} steps of ${played.types.size} node types: ${[...played.outcomes].toSorted(([, one], [, other]) => other - one).map(([name, times]) => `${name} ${times}`).join(', ')}`);
}, 60_000 + count * 100);

/** Everything is answered, time passes, the person hands back: then every run has ended, except those that wait for a person to repair them. */
function comeToRest(world: RandomWorld, call: (events: Parameters<RandomWorld['call']>[0]) => void): void {
  call(world.eventsOf({ do: 'agent', action: 'handback' }));
  for (let wakeUps = 0; wakeUps < MOST_WAKE_UPS; wakeUps += 1) {
    if (world.open.length > 0) call(world.eventsOf({ do: 'finish', which: 0, code: undefined }));
    else if (world.wakeAt !== undefined && world.input.state.runs.length > 0) call(world.eventsOf({ do: 'pass', ms: Math.max(1, world.wakeAt - world.input.now) }));
    else break;
  }
  // Triggers that count silence may go on for ever, as they should: each of their runs ends.
  const longest = Math.max(0, ...world.input.state.runs.map((run) => world.input.now - run.startedAt));
  expect(longest).toBeLessThan(401 * durations.DAY);
  if (world.wakeAt === undefined) expect(world.input.state.runs).toEqual([]);
}

function note({ input }: RandomWorld, trace: readonly TraceEntry[]): void {
  for (const { kind, outcome = '', flowId = '', nodeId = '' } of trace) {
    const [name = ''] = outcome.split(':');
    const type = input.plans.get(flowId)?.nodes[nodeId]?.type;
    if (kind === 'end') played.runs += 1;
    if (kind === 'end') played.outcomes.set(name, (played.outcomes.get(name) ?? 0) + 1);
    if (kind !== 'enter' && kind !== 'start') continue;
    played.steps += 1;
    if (type !== undefined) played.types.add(type);
  }
}
