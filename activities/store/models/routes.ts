import type { RouteRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Why each message of a customer was answered by this flow and not by another; found by the id of the message. */
export const RouteModel = defineModel<RouteRecord>('routes', 'RouteRecord', []);
