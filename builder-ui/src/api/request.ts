import { limits } from '../../../schemas/limits.ts';
import { createClient } from './client.ts';
import { announceSessionExpired } from './session-expiry.ts';

/**
 * Calls the REST API: `await request<FlowList>('GET', '/flows', { query: { q } })`. Throws ApiError when the
 * server says no and NetworkError when it cannot be reached. Types of results: schemas/generated/types.ts.
 */
export const request = createClient({ baseUrl: '/api/v1', onSessionExpired: announceSessionExpired, patienceMs: limits.readPatienceMs });
