import type { FlowFolderRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Folders in the list of flows. */
export const FlowFolderModel = defineModel<FlowFolderRecord>('flowFolders', 'FlowFolderRecord', [
  [{ orgId: 1, name: 1 }, { unique: true }],
]);
