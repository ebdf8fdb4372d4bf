import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EngineEvent } from '../schemas/generated/types.ts';
import { advance, type AdvanceOutput } from '../workflows/engine/advance.ts';
import { checkFlow } from '../workflows/engine/check-flow.ts';
import { expectSound, problems } from './testing/expect-sound.ts';
import { paramsPool } from './testing/params-pool.ts';
import { happenings, randomFlows } from './testing/random-flows.ts';
import { RandomWorld } from './testing/random-world.ts';

/** More of them for a thorough look: PROPERTY_RUNS=10000. */
const count = Number(process.env['PROPERTY_RUNS'] ?? 60);
/** The same in every run of the tests, so that a failure is one of the change; FUZZ_SEED looks elsewhere. */
const runs = { numRuns: count, seed: Number(process.env['FUZZ_SEED'] ?? 20_261_121) };
const patience = 60_000 + count * 500;

const pool = paramsPool(readFileSync);
const flowsOf = randomFlows(pool);
const scripts = happenings(pool);

function deepFreeze<Value>(value: Value): Value {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

describe('random flows, random events', () => {
  test('nothing crashes, every run waits or ends well, and no command comes after the end', () => {
    fc.assert(
      fc.property(flowsOf, scripts, (flows, script) => {
        const world = new RandomWorld(flows);
        const given = new Set<string>();
        for (const happening of script) {
          const output = world.call(world.eventsOf(happening));
          expectSound(output, world.input.now);
          for (const command of output.commands) {
            expect(given.has(command.id)).toBe(false);
            given.add(command.id);
          }
        }
      }),
      runs,
    );
  }, patience);

  test('the same input gives the same output, and is not changed', () => {
    fc.assert(
      fc.property(flowsOf, scripts, (flows, script) => {
        const world = new RandomWorld(flows);
        for (const happening of script) {
          const events = world.eventsOf(happening);
          const input = deepFreeze({ ...world.input, plans: undefined, events, state: structuredClone(world.input.state) });
          const call = (): AdvanceOutput => advance({ ...input, plans: world.input.plans });
          const first = call();
          expect(JSON.stringify(call())).toBe(JSON.stringify(first));
          // The shell keeps the state as JSON between two calls.
          expect(JSON.stringify(advance({ ...input, plans: world.input.plans, state: JSON.parse(JSON.stringify(input.state)) as typeof input.state }))).toBe(JSON.stringify(first));
          world.call(events);
        }
      }),
      runs,
    );
  }, patience);

  test('events in one call or in several give the same messages', () => {
    fc.assert(
      fc.property(flowsOf, scripts, scripts, (flows, before, script) => {
        const world = new RandomWorld(flows);
        for (const happening of before) world.call(world.eventsOf(happening));
        world.call([]);
        const events: EngineEvent[] = script.filter((happening) => happening.do !== 'pass').flatMap((happening) => world.eventsOf(happening));
        const together = advance({ ...world.input, events });
        let { state } = world.input;
        const apart = events.flatMap((event) => {
          const output = advance({ ...world.input, state, events: [event], contact: world.input.contact });
          ({ state } = output);
          return output.commands;
        });
        expect(sendsOf(apart)).toEqual(sendsOf(together.commands));
      }),
      runs,
    );
  }, patience);

  test('the publish checks understand every flow that can be drawn', () => {
    fc.assert(
      fc.property(flowsOf, (flows) => {
        for (const { graph, kind } of flows) for (const issue of checkFlow(graph, kind)) expect(problems('FlowIssue', issue)).toEqual([]);
      }),
      runs,
    );
  }, patience);
});

function sendsOf(commands: AdvanceOutput['commands']): unknown[] {
  return commands.filter((command) => command.kind === 'send').map(({ id, message }) => ({ id, message }));
}
