import { expect } from 'vitest';
import validators from '../../schemas/generated/validators.js';
import { limits } from '../../schemas/limits.ts';
import type { AdvanceOutput } from '../../workflows/engine/advance.ts';
import { isOutcome } from '../../workflows/engine/runs/outcomes.ts';

/** More entries of the trace than this in one call of the engine mean that something goes round in circles. */
const MOST_ENTRIES = limits.maxRunsPerConversation * limits.maxStepsWithoutWait * 4;

/** What must hold after every call of the engine, whatever happened before. */
export function expectSound({ state, trace, commands, wakeAt, ended }: AdvanceOutput, now: number): void {
  expect(problems('ConversationState', state)).toEqual([]);
  for (const command of commands) expect(problems('EngineCommand', command)).toEqual([]);
  for (const entry of trace) if (entry.kind === 'end') expect(entry.outcome).toSatisfy((outcome: unknown) => typeof outcome === 'string' && isOutcome(outcome));
  expect(trace.length).toBeLessThan(MOST_ENTRIES);
  // Nothing is due any more, and every run that is left waits for something.
  if (wakeAt !== undefined) expect(wakeAt).toBeGreaterThan(now);
  for (const run of state.runs) expect(run.wait !== undefined || run.pending !== undefined || run.stuck === true || run.parked !== undefined).toBe(true);
  // Who waits for children has some, and whoever is a child is waited for.
  const byId = new Map(state.runs.map((run) => [run.id, run]));
  for (const { parent } of state.runs) {
    if (parent === undefined) continue;
    expect(byId.get(parent.runId)).toMatchObject({ visit: parent.visit, wait: { children: true } });
    if (parent.root !== undefined) expect(byId.has(parent.root)).toBe(true);
  }
  for (const run of state.runs) if (run.wait?.children === true) expect(run.returned !== undefined || state.runs.some((other) => other.parent?.runId === run.id)).toBe(true);
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

/** What the schema of that name finds wrong with a value. */
export function problems(schema: string, value: unknown): unknown[] {
  const valid = validators[schema];
  if (valid === undefined) throw new Error(`There is no validator ${schema}.`);
  return valid(value) ? [] : (valid.errors ?? []);
}
