import type { ArmCounts, CallCommand, CountSuccessInput, DrawArmInput, DrawArmResult, GateState, TakeSlotInput, TakeSlotResult } from '../../../schemas/generated/types.ts';
import { drawArm, HOLDOUT } from './draw-arm.ts';
import { nextSlot } from './next-slot.ts';
import { winningArm } from './winning-arm.ts';

/** What conversations share, in memory: for the simulation, in which there is only one of them. */
export class Ledger {
  readonly #gates = new Map<string, GateState>();
  readonly #entries = new Map<string, { arm: string; reached: boolean }>();
  readonly #counts = new Map<string, ArmCounts>();
  readonly #winners = new Map<string, string>();

  /** The result of a call that concerns the ledger; undefined when it is another system's business. */
  answer({ activity, input }: CallCommand): Record<string, unknown> | undefined {
    if (activity === 'takeSlot') return { ...this.#takeSlot(input as unknown as TakeSlotInput) };
    if (activity === 'drawArm') return { ...this.#drawArm(input as unknown as DrawArmInput) };
    return activity === 'countSuccess' ? this.#countSuccess(input as unknown as CountSuccessInput) : undefined;
  }

  #takeSlot(input: TakeSlotInput): TakeSlotResult {
    const slot = nextSlot(this.#gates.get(input.gate), input);
    if (slot === undefined) return {};
    this.#gates.set(input.gate, slot.state);
    return { at: slot.at };
  }

  #drawArm(input: DrawArmInput): DrawArmResult {
    const experiment = `${input.flowId}:${input.nodeId}`;
    const id = `${experiment}:${input.contactId}`;
    const winner = this.#winners.get(experiment);
    const known = this.#entries.get(id)?.arm;
    const arm = known ?? drawArm(input, winner);
    if (known === undefined) {
      this.#entries.set(id, { arm, reached: false });
      this.#countOf(experiment, arm).entered += 1;
    }
    return armResult(arm, winner);
  }

  #countSuccess({ flowId, nodeId, contactId, decide, minSample }: CountSuccessInput): Record<string, unknown> {
    const experiment = `${flowId}:${nodeId}`;
    const entry = this.#entries.get(`${experiment}:${contactId}`);
    if (entry === undefined || entry.reached) return {};
    entry.reached = true;
    this.#countOf(experiment, entry.arm).reached += 1;
    const winner = decide === 'auto' ? winningArm(this.#counts.get(experiment) ?? {}, minSample) : undefined;
    if (winner !== undefined && !this.#winners.has(experiment)) this.#winners.set(experiment, winner);
    return {};
  }

  #countOf(experiment: string, arm: string): ArmCounts[string] {
    const counts = this.#counts.get(experiment) ?? {};
    this.#counts.set(experiment, counts);
    return (counts[arm] ??= { entered: 0, reached: 0 });
  }
}

/** What the node is told: its arm, unless the contact belongs to those who get nothing. */
export function armResult(arm: string, winner: string | undefined): DrawArmResult {
  return { ...(arm === HOLDOUT ? {} : { arm }), ...(winner === undefined ? {} : { decided: true }) };
}
