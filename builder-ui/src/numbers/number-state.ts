import type { NumberView } from '../../../schemas/generated/types.ts';

export const stateNames = ['connected', 'slowed', 'restricted', 'stopped', 'disconnected'] as const;
export type NumberStateName = (typeof stateNames)[number];

/** What counts for whoever runs the numbers: our own halt first, then what WhatsApp says, then our own caution. */
export function stateOf({ breaker, status, risk }: Pick<NumberView, 'breaker' | 'status' | 'risk'>): NumberStateName {
  if (breaker) return 'stopped';
  if (status === 'DISCONNECTED' || status === 'BANNED' || status === 'PENDING') return 'disconnected';
  if (status === 'RESTRICTED' || status === 'FLAGGED') return 'restricted';
  return risk ? 'slowed' : 'connected';
}

/** Code of WhatsApp's refusal to send from a number that is not registered (Meta, error codes). */
const NOT_REGISTERED = '133010';

/** Whether registering it is what the number needs. */
export function isUnregistered({ breaker, status }: Pick<NumberView, 'breaker' | 'status'>): boolean {
  return breaker?.code === NOT_REGISTERED || status === 'DISCONNECTED' || status === 'PENDING';
}

export interface NumberFilter {
  search?: string | undefined;
  wabaId?: string | undefined;
  state?: NumberStateName | undefined;
  quality?: string | undefined;
}

/** The numbers of one account. */
export interface NumberGroup {
  readonly wabaId: string;
  readonly name: string | undefined;
  readonly numbers: NumberView[];
}

/** Numbers that match everything asked for, grouped by their account, each group and the groups in a stable order. */
export function groupNumbers(numbers: readonly NumberView[], { search = '', wabaId, state, quality }: NumberFilter): NumberGroup[] {
  const words = search.trim().toLowerCase();
  const digits = words.replace(/\D/g, '');
  const fits = (number: NumberView) =>
    (wabaId === undefined || number.wabaId === wabaId) &&
    (state === undefined || stateOf(number) === state) &&
    (quality === undefined || number.quality === quality) &&
    (words === '' || number.verifiedName.toLowerCase().includes(words) || number.id.includes(words) || (digits.length > 2 && number.displayPhoneNumber.replace(/\D/g, '').includes(digits)));
  const groups = Map.groupBy(numbers.filter(fits), (number) => number.wabaId);
  // "Branch 2" stands before "Branch 10".
  const order = new Intl.Collator(undefined, { numeric: true });
  return [...groups]
    .map(([id, own]) => ({ wabaId: id, name: own[0]?.accountName, numbers: own.toSorted((a, b) => rank(a) - rank(b) || order.compare(a.verifiedName, b.verifiedName) || order.compare(a.id, b.id)) }))
    .toSorted((a, b) => order.compare(a.name ?? a.wabaId, b.name ?? b.wabaId) || order.compare(a.wabaId, b.wabaId));
}

/** What needs somebody comes first. */
function rank(number: NumberView): number {
  return ({ stopped: 0, disconnected: 1, restricted: 2, slowed: 3, connected: 4 } as const)[stateOf(number)];
}
