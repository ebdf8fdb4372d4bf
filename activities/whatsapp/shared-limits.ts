import type { SendInput } from '../../workflows/activity-contract.ts';
import { chargeBudget, refundBudget } from '../ledger/charge-budget.ts';
import { releaseSend, reserveSend } from '../ledger/contact-sends.ts';
import { pauseOverBudget } from '../ledger/pause-over-budget.ts';
import { notSent, type SendPermission } from './send-checks.ts';

const FULL = 'The contact has had as many messages as allowed in this time.';

/**
 * What only the moment before the call can settle, because other conversations use up the same: the contact's cap over all
 * numbers, then the flow's budget. The engine has looked at the cap before; it is full here only when two were as fast.
 */
export async function settleShared({ key, sendId, category, rules = {} }: SendInput, now: number): Promise<SendPermission> {
  const { unasked, cap, charge } = rules;
  const full = unasked === true ? await reserveSend(key.contactId, { id: sendId, at: now, category, numberId: key.numberId }, cap) : undefined;
  if (full !== undefined) return cap?.onCap === 'hold' ? { kind: 'hold', reason: FULL } : notSent('capped', FULL);
  const limit = charge === undefined ? undefined : await chargeBudget(sendId, key.orgId, charge);
  if (charge === undefined || limit === undefined) return { kind: 'go' };
  await pauseOverBudget(key.orgId, charge.flowId, limit, now);
  return notSent('budget', 'The budget of the flow is used up.');
}

/** It does not leave: what was reserved for it is free again. */
export async function giveBackShared({ key, sendId, rules = {} }: SendInput): Promise<void> {
  const { unasked, charge } = rules;
  if (unasked === true) await releaseSend(key.contactId, sendId);
  if (charge !== undefined) await refundBudget(sendId, charge);
}
