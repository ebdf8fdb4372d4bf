import type { OrganisationRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Organisations: the tenants. Everything else carries an orgId. */
export const OrganisationModel = defineModel<OrganisationRecord>('organisations', 'OrganisationRecord');
