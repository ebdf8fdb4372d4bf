import type { FlowTestCreate, FlowTestScript, FlowTestStep } from '../../../../schemas/generated/types.ts';
import { flowTestResult } from '../../../../workflows/engine/case/play-flow-test.ts';
import { playStep } from '../../../../workflows/engine/case/play-step.ts';
import type { Player } from '../../../../workflows/engine/player.ts';

/**
 * A conversation on the simulated phone of which everything that was done is written down, with the time that passed in
 * between, so that it can be played again.
 */
export class PlayRecorder {
  readonly player: Player;
  readonly #flowId: string;
  readonly #begin: Omit<FlowTestScript, 'steps'>;
  readonly #steps: FlowTestStep[] = [];
  /** The simulated clock after the last step that was written down. */
  #at: number;

  constructor(player: Player, flowId: string) {
    const { now, contact, organisation } = player;
    this.player = player;
    this.#flowId = flowId;
    this.#begin = { now: new Date(now).toISOString(), contact: { ...contact }, organisation: { timeZone: organisation.timeZone, calendar: organisation.calendar } };
    this.#at = now;
  }

  get steps(): ReadonlyArray<FlowTestStep> {
    return this.#steps;
  }

  /** Does something and writes it down; what the engine refuses is thrown and left out. */
  play(step: FlowTestStep): void {
    // Skipping leads to the same timer from wherever it begins; all else happens so long after what was before.
    const passed = step === 'skip' ? 0 : this.player.now - this.#at;
    playStep(this.player, step, this.#flowId);
    if (passed > 0) this.#steps.push({ wait: passed });
    this.#steps.push(step);
    this.#at = this.player.now;
  }

  /** The conversation so far, and what it has led to. */
  record(): Omit<FlowTestCreate, 'name'> {
    return { script: { ...this.#begin, steps: [...this.#steps] }, expect: flowTestResult(this.player, this.#flowId) };
  }
}
