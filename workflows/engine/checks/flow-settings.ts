import type { FlowCheck } from './checked-flow.ts';

/** Run rules that contradict themselves. */
export const flowSettings: FlowCheck = ({ graph: { settings } }) =>
  settings.reentry?.mode === 'after' && settings.reentry.afterMs === undefined
    ? [{ code: 'REENTRY_TIME_MISSING', severity: 'error', path: '/reentry/afterMs', message: 'Say after which time a contact may enter this flow again.' }]
    : [];
