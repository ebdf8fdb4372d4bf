import { durations } from '../../schemas/limits.ts';
import { BudgetChargeModel } from '../store/models/budgets.ts';
import { GateTicketModel } from '../store/models/gates.ts';

/** A call is repeated for an hour at most, a message for a week (workflows/send-options.ts): nobody asks for older ones again. */
const KEEP_TICKETS_MS = 2 * durations.DAY;
const KEEP_CHARGES_MS = 9 * durations.DAY;

/** Takes away what only kept repeated calls from counting twice. What was counted stays. */
export async function sweepLedger(now: number): Promise<void> {
  await GateTicketModel.deleteMany({ at: { $lt: new Date(now - KEEP_TICKETS_MS) } });
  await BudgetChargeModel.deleteMany({ day: { $lt: new Date(now - KEEP_CHARGES_MS).toISOString().slice(0, 10) } });
}
