import type { TakeSlotInput, TakeSlotResult } from '../../schemas/generated/types.ts';
import { nextSlot } from '../../workflows/engine/ledger/next-slot.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { GateModel, GateTicketModel } from '../store/models/gates.ts';
import { inTurn } from './in-turn.ts';

/** Other processes may win this often before the activity fails and is tried again later. */
const TRIES = 50;

/**
 * Gives a passage the next free place of a gate. The same ticket gets the same place. A process that dies between taking the
 * place and noting the ticket leaves a place empty; none is ever given away twice.
 */
export function takeSlot(input: TakeSlotInput): Promise<TakeSlotResult> {
  return inTurn(input.gate, async () => {
    const known = await GateTicketModel.findById(input.ticket).lean();
    if (known !== null) return { at: known.at.getTime() };
    for (let tries = 0; tries < TRIES; tries += 1) {
      const gate = await GateModel.findById(input.gate).lean();
      const slot = nextSlot(gate?.state, input);
      if (slot === undefined) return {};
      if (!(await give(input, gate?.revision, slot.state))) continue;
      await GateTicketModel.create({ _id: input.ticket, orgId: input.orgId, at: new Date(slot.at) });
      return { at: slot.at };
    }
    throw new Error(`Too many workers want a place of ${input.gate} at the same time.`);
  });
}

/** False when another process was faster. */
async function give({ gate: _id, orgId }: TakeSlotInput, revision: number | undefined, state: { from: number; used: number }): Promise<boolean> {
  if (revision !== undefined) return (await GateModel.updateOne({ _id, revision }, { $set: { state, revision: revision + 1 } })).modifiedCount === 1;
  try {
    await GateModel.create({ _id, orgId, revision: 1, state });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
