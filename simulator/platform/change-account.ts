import type { Sim } from '../sim.ts';
import type { AccountRestriction, Waba } from '../world/entities.ts';

const RESTRICTED_FOR_MS = 7 * 24 * 3_600_000;

/** What the platform may do to an account. */
export interface AccountChange {
  name?: string;
  hasPaymentMethod?: boolean;
  restrictions?: AccountRestriction[];
  isBanned?: boolean;
  paysInternationalRates?: boolean;
}

/** Changes an account and sends the webhooks by which the platform tells of it. */
export function changeAccount(sim: Sim, waba: Waba, change: AccountChange): void {
  const { restrictions, isBanned } = change;
  Object.assign(waba, change);
  if (restrictions?.length) {
    const expiration = Math.floor((sim.timeline.now() + RESTRICTED_FOR_MS) / 1000);
    tell(sim, waba, { event: 'ACCOUNT_RESTRICTION', restriction_info: restrictions.map((restriction_type) => ({ restriction_type, expiration })) });
  }
  if (isBanned !== undefined) {
    const waba_ban_date = new Date(sim.timeline.now()).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
    tell(sim, waba, { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: isBanned ? 'DISABLE' : 'REINSTATE', waba_ban_date } });
  }
  sim.bus.emit({ type: 'setup' });
}

function tell(sim: Sim, waba: Waba, value: Parameters<Sim['publisher']['platform']>[2]): void {
  sim.publisher.platform(waba.id, 'account_update', value);
}
