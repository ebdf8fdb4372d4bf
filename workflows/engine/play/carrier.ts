import type { AssignTarget, CommandDoneEvent, EngineCommand, EngineError, PretendedAnswer } from '../../../schemas/generated/types.ts';
import { Ledger } from '../ledger/ledger.ts';
import { pretendCall } from './pretend-call.ts';

/** Makes the next command of a kind fail. */
export interface Fault {
  kind: EngineCommand['kind'];
  error: EngineError;
}

/**
 * Carries out commands in pretence: every message is accepted at once, every assignment finds somebody, every other system
 * answers, unless a fault or another answer was ordered.
 */
export class Carrier {
  readonly #faults: Fault[] = [];
  readonly #answers: PretendedAnswer[] = [];
  readonly #ledger = new Ledger();

  fail(fault: Fault): void {
    this.#faults.push(fault);
  }

  /** What the next call of another system is answered with. */
  answer(answer: PretendedAnswer): void {
    this.#answers.push(answer);
  }

  /** The result of an awaited command. */
  carryOut(command: EngineCommand, now: number): CommandDoneEvent {
    const index = this.#faults.findIndex((fault) => fault.kind === command.kind);
    const [fault] = index < 0 ? [] : this.#faults.splice(index, 1);
    const common = { kind: 'commandDone' as const, id: `${command.id}:done`, at: now, commandId: command.id };
    if (fault !== undefined) return { ...common, ok: false, error: fault.error };
    if (command.kind === 'send' && command.notSent !== undefined) return { ...common, ok: false, error: command.notSent };
    if (command.kind !== 'call') return { ...common, ok: true, result: resultOf(command) };
    const shared = this.#ledger.answer(command);
    if (shared !== undefined) return { ...common, ok: true, result: shared };
    const called = pretendCall(command, this.#answers.shift());
    return 'error' in called ? { ...common, ok: false, error: called.error } : { ...common, ok: true, result: called.result };
  }
}

function resultOf(command: EngineCommand): Record<string, unknown> {
  if (command.kind === 'send') return { state: 'accepted', wamid: `wamid.${command.id}` };
  if (command.kind === 'assign') return { assigneeId: assigneeFor(command.to), reason: 'simulated' };
  return {};
}

/** Who gets the conversation in the simulation; null for nobody. */
export function assigneeFor(to: AssignTarget): string | null {
  if (to.kind === 'nobody') return null;
  return to.userId ?? `simulated-${to.role ?? 'agent'}`;
}
