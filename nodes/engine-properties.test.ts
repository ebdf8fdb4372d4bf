import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import validators from '../schemas/generated/validators.js';
import { limits } from '../schemas/limits.ts';
import type { EngineEvent, NodeCase } from '../schemas/generated/types.ts';
import { advance, type AdvanceOutput } from '../workflows/engine/advance.ts';
import { checkFlow } from '../workflows/engine/check-flow.ts';
import { isOutcome } from '../workflows/engine/runs/outcomes.ts';
import { installedNodes } from '../workflows/engine/registry.ts';
import { happenings, randomFlows, type ParamsPool } from './testing/random-flows.ts';
import { RandomWorld } from './testing/random-world.ts';

/** More of them for a thorough look: PROPERTY_RUNS=10000. */
const count = Number(process.env['PROPERTY_RUNS'] ?? 60);
const runs = { numRuns: count };
const patience = 60_000 + count * 500;

/** Valid params of every node type: its examples, and what its golden cases use. */
const pool: ParamsPool = Object.fromEntries(
  Object.entries(installedNodes.paramSchemas).map(([type, schema]) => {
    const { examples = [] } = schema as { examples?: object[] };
    const cases = JSON.parse(readFileSync(`nodes/${type}/cases.json`, 'utf8')) as NodeCase[];
    const used = cases.flatMap((nodeCase) => (nodeCase.params === undefined ? [] : [nodeCase.params]));
    return [type, [...examples, ...used].filter((params) => installedNodes.validatorOf(type)?.(params) === true)];
  }),
);
const flowsOf = randomFlows(pool);
const scripts = happenings(pool);

/** What must hold after every call of the engine, whatever happened before. */
function expectSound(world: RandomWorld, output: AdvanceOutput): void {
  const { state, trace, commands, wakeAt, ended } = output;
  expect(problems('ConversationState', state)).toEqual([]);
  for (const command of commands) expect(problems('EngineCommand', command)).toEqual([]);
  for (const entry of trace) if (entry.kind === 'end') expect(entry.outcome).toSatisfy((outcome: unknown) => typeof outcome === 'string' && isOutcome(outcome));
  // Nothing is due any more, and every run that is left waits for something.
  if (wakeAt !== undefined) expect(wakeAt).toBeGreaterThan(world.input.now);
  for (const run of state.runs) expect([run.wait !== undefined, run.pending !== undefined, run.stuck === true, run.parked !== undefined].filter(Boolean).length).toBeGreaterThan(0);
  // What has ended gives no more commands.
  const over = new Set<string>();
  for (const entry of trace) {
    if (entry.runId === undefined) continue;
    if (entry.kind === 'command') expect(over.has(entry.runId)).toBe(false);
    if (entry.kind === 'end') over.add(entry.runId);
  }
  expect(ended.map((run) => run.id).toSorted()).toEqual([...over].toSorted());
  expect(JSON.stringify(state).length).toBeLessThan(limits.maxStateBytes);
}

function problems(schema: string, value: unknown): unknown[] {
  const valid = validators[schema];
  if (valid === undefined) throw new Error(`There is no validator ${schema}.`);
  return valid(value) ? [] : (valid.errors ?? []);
}

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
          expectSound(world, output);
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
