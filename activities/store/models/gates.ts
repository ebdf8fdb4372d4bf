import type { GateRecord, GateTicketRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Points of flows through which only so many contacts go in a time. */
export const GateModel = defineModel<GateRecord>('gates', 'GateRecord');

/** The places that passages got, so that a repeated question gets the same answer. */
export const GateTicketModel = defineModel<GateTicketRecord>('gateTickets', 'GateTicketRecord', [[{ at: 1 }]]);
