import type { FlowMoveRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** What publications do with contacts inside earlier versions. */
export const FlowMoveModel = defineModel<FlowMoveRecord>('flowMoves', 'FlowMoveRecord');
