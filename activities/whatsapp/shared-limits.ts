import type { NumberRecord } from '../../schemas/generated/types.ts';
import type { SendInput } from '../../workflows/activity-contract.ts';
import { portfolioOf } from '../portfolio/portfolio-of.ts';
import { giveRoomBack } from '../portfolio/portfolio-room.ts';
import { settlePortfolio } from '../portfolio/settle-portfolio.ts';
import { chargeBudget, refundBudget } from '../ledger/charge-budget.ts';
import { releaseSend, reserveSend } from '../ledger/contact-sends.ts';
import { pauseOverBudget } from '../ledger/pause-over-budget.ts';
import { notSent, type SendPermission, type SendScene } from './send-checks.ts';

/**
 * What only the moment before the call can settle, because other conversations use up the same: the contact's cap over all
 * numbers, the messaging limit of the portfolio, then the flow's budget. The engine has looked at the cap before; it is full here only when two were as fast.
 */
export async function settleShared(scene: SendScene, now: number): Promise<SendPermission> {
  const { key, sendId, category, rules = {} } = scene.input;
  const { unasked, cap, charge } = rules;
  const full = unasked === true ? await reserveSend(key.contactId, { id: sendId, at: now, category, numberId: key.numberId }, cap) : undefined;
  if (full !== undefined) return cap?.onCap === 'hold' ? { kind: 'hold', problem: { code: 'capped', values: {} } } : notSent('capped');
  const wait = await settlePortfolio(scene, now);
  if (wait !== undefined) return { kind: 'hold', ...wait };
  const limit = charge === undefined ? undefined : await chargeBudget(sendId, key.orgId, charge);
  if (charge === undefined || limit === undefined) return { kind: 'go' };
  await pauseOverBudget(key.orgId, charge.flowId, limit, now);
  return notSent('budget');
}

/** It does not leave: what was reserved for it is free again. */
export async function giveBackShared(input: SendInput, number: NumberRecord | undefined): Promise<void> {
  const { key, sendId, rules = {} } = input;
  const { unasked, charge } = rules;
  if (number !== undefined && input.message.type === 'template') await giveRoomBack(portfolioOf(number), key.contactId, sendId);
  if (unasked === true) await releaseSend(key.contactId, sendId);
  if (charge !== undefined) await refundBudget(sendId, charge);
}
