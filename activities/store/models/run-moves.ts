import type { RunMoveRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** What became of single runs when another version was published. */
export const RunMoveModel = defineModel<RunMoveRecord>('runMoves', 'RunMoveRecord', [
  [{ moveId: 1, result: 1, _id: 1 }],
]);
