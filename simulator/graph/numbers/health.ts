import type { BusinessNumber, Waba } from '../../world/entities.ts';
import type { JsonObject } from '../../world/json.ts';
import type { World } from '../../world/world.ts';

type CanSend = 'AVAILABLE' | 'LIMITED' | 'BLOCKED';

interface Finding {
  canSend: CanSend;
  code: number;
  problem: string;
  solution: string;
}

const ORDER: readonly CanSend[] = ['AVAILABLE', 'LIMITED', 'BLOCKED'];

/** Whether a number can send, and what of number, account and business stands in the way. */
export function numberHealth(world: World, number: BusinessNumber): JsonObject {
  const waba = world.wabas.get(number.wabaId);
  const findings = findingsOfNumber(number);
  const ofAccount = waba ? findingsOfAccount(waba) : [];
  const { id, isVerified } = world.portfolioOf(number.wabaId);
  const ofBusiness: Finding[] = isVerified ? [] : [{ canSend: 'LIMITED', code: 141010, problem: 'The business is not verified.', solution: 'Verify the business to raise its messaging limit.' }];
  const entities = [entity('PHONE_NUMBER', number.id, findings), entity('WABA', number.wabaId, ofAccount), entity('BUSINESS', id, ofBusiness)];
  return { can_send_message: worst([...findings, ...ofAccount, ...ofBusiness]), entities };
}

/** The same for an account. */
export function accountHealth(waba: Waba): JsonObject {
  const findings = findingsOfAccount(waba);
  return { can_send_message: worst(findings), entities: [entity('WABA', waba.id, findings)] };
}

function findingsOfNumber({ status, nameStatus }: BusinessNumber): Finding[] {
  const findings: Finding[] = [];
  if (status === 'RESTRICTED' || status === 'RATE_LIMITED') findings.push({ canSend: 'LIMITED', code: 141001, problem: `The phone number is ${status}.`, solution: 'Wait until the restriction ends and improve the quality of messages.' });
  else if (status !== 'CONNECTED' && status !== 'FLAGGED') findings.push({ canSend: 'BLOCKED', code: 141000, problem: `The phone number is ${status}.`, solution: 'Register the phone number.' });
  if (nameStatus === 'DECLINED') findings.push({ canSend: 'BLOCKED', code: 141002, problem: 'The display name was declined.', solution: 'Submit another display name.' });
  return findings;
}

function findingsOfAccount({ hasPaymentMethod, isBanned, restrictions }: Waba): Finding[] {
  const findings: Finding[] = [];
  if (isBanned) findings.push({ canSend: 'BLOCKED', code: 141005, problem: 'The account is disabled.', solution: 'Ask for a review.' });
  if (restrictions?.length) findings.push({ canSend: 'LIMITED', code: 141004, problem: `The account is restricted: ${restrictions.join(', ')}.`, solution: 'Wait until the restriction ends.' });
  if (hasPaymentMethod === false) findings.push({ canSend: 'LIMITED', code: 141006, problem: 'There is no valid payment method.', solution: 'Add a payment method.' });
  return findings;
}

function entity(type: string, id: string, findings: readonly Finding[]): JsonObject {
  const errors = findings.map(({ code, problem, solution }) => ({ error_code: code, error_description: problem, possible_solution: solution }));
  return { entity_type: type, id, can_send_message: worst(findings), ...(errors.length > 0 ? { errors } : {}) };
}

function worst(findings: readonly Finding[]): CanSend {
  return ORDER[Math.max(0, ...findings.map(({ canSend }) => ORDER.indexOf(canSend)))] ?? 'AVAILABLE';
}
