import type { AuditAction, AuditActorKind, AuditExportQuery, AuditTargetKind } from '../../../../schemas/generated/types.ts';
import { actorKinds, auditActions, auditKinds, kindOfAction } from './audit-actions.ts';

/** Periods that end now, with the days before today that they take in. */
export const periods = { today: 0, week: 6, month: 29, quarter: 89 } as const;
export type Period = keyof typeof periods;

/** What the address of the log says: how it is narrowed. */
export type AuditSearch = {
  period?: Period;
  /** First and last day of a period of one's own, YYYY-MM-DD in the time zone of the browser. */
  from?: string;
  to?: string;
  /** `user:<id>`, or a kind alone for all of it. */
  who?: string;
  kind?: AuditTargetKind;
  action?: AuditAction;
  /** The id of one thing. */
  target?: string;
};

/** Reads the address; anything it does not know is left out. */
export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const period = (Object.keys(periods) as Period[]).find((name) => name === search['period']);
  const action = auditActions.find((name) => name === search['action']);
  const kind = auditKinds.find((name) => name === search['kind']);
  const days = period ? [] : (['from', 'to'] as const).flatMap((name) => (isDay(search[name]) ? [[name, search[name]] as const] : []));
  const { who, target } = search;
  return {
    ...(period ? { period } : {}), ...Object.fromEntries(days), ...(kind ? { kind } : {}),
    // An action that nobody does to this kind of thing would only show an empty list.
    ...(action && (kind === undefined || kindOfAction(action) === kind) ? { action } : {}),
    ...(typeof who === 'string' && readWho(who) ? { who } : {}), ...(typeof target === 'string' && target !== '' ? { target } : {}),
  };
}

/** The filter as the server takes it. now: decides which day today is. */
export function auditFilter({ period, from, to, who, kind, action, target }: AuditSearch, now: Date): AuditExportQuery {
  const begin = period ? dayFrom(now, -periods[period]) : from ? dayFrom(new Date(`${from}T00:00`), 0) : undefined;
  const end = !period && to ? dayFrom(new Date(`${to}T00:00`), 1) : undefined;
  return {
    ...(begin ? { from: begin.toISOString() } : {}), ...(end ? { to: end.toISOString() } : {}), ...(who ? readWho(who) : {}),
    ...(kind ? { kind } : {}), ...(action ? { action } : {}), ...(target ? { targetId: target } : {}),
  };
}

/** A local day as an address and a date control write it. */
export function dayText(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

/** Midnight of a day before or after another one: not 24 hours, where clocks are changed. */
function dayFrom(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}

function readWho(who: string): { actorKind: AuditActorKind; actorId?: string } | undefined {
  const [kind, ...rest] = who.split(':');
  const actorKind = actorKinds.find((name) => name === kind);
  const actorId = rest.join(':');
  return actorKind && { actorKind, ...(actorId === '' ? {} : { actorId }) };
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}
