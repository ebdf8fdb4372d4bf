import type { CustomActivityRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Activities that developers have installed on workers, by name and version. */
export const CustomActivityModel = defineModel<CustomActivityRecord>('customActivities', 'CustomActivityRecord', []);
