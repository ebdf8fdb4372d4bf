import { Context } from '@temporalio/activity';
import { readAnswer } from '../../nodes/shared/http/read-answer.ts';
import { StepError } from '../../schemas/errors.ts';
import type { HttpCallInput, HttpCallResult } from '../../schemas/generated/types.ts';
import { durations, limits } from '../../schemas/limits.ts';
import type { SecretBox } from '../store/secret-box.ts';
import { callOnce, type HttpAnswer } from './call-once.ts';
import type { HttpClient } from './http-client.ts';
import { againAfter, endedBy, HttpProblem } from './http-problem.ts';
import { loadCredential, withoutSecret, type UsableCredential } from './usable-credential.ts';

export interface HttpCaller {
  readonly client: HttpClient;
  readonly secrets: SecretBox;
  readonly now: () => number;
  /** 0 <= x < 1, spreads the tries of many conversations. */
  readonly random: () => number;
}

/** The activity behind calls of other systems; every try is one run of it, so that a pause costs no worker. */
export function createHttpRequest(caller: HttpCaller): (input: HttpCallInput) => Promise<HttpCallResult> {
  return (input) => tryCall(caller, input, Context.current().info.attempt);
}

/**
 * One try of a call. Answers with what the flow learns, or throws: a failure to be repeated by Temporal after a pause, or
 * one for good, which the flow reads as its error. Neither holds a secret.
 */
export async function tryCall(caller: HttpCaller, input: HttpCallInput, attempt: number): Promise<HttpCallResult> {
  const { orgId, credentialId, timeoutMs, picks } = input;
  const last = attempt > input.retries;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const credential = credentialId === undefined ? undefined : await loadCredential(orgId, credentialId, caller.secrets);
    const answer = await callOnce(input, { client: caller.client, credential, signal, now: caller.now });
    if (answer.status === 429 || answer.status >= 500) pauseUnlessLast(caller, answer, attempt, last);
    return readAnswer(answer.status, cleaned(answer.body, credential), picks);
  } catch (error) {
    if (signal.aborted && !(error instanceof StepError)) return { outcome: 'timeout' };
    if (error instanceof StepError) throw endedBy(error.code, error.message, error.details);
    if (!(error instanceof HttpProblem)) throw error;
    if (error.passing && !last) throw againAfter(pauseMs(attempt, caller.random), error.message);
    throw endedBy(error.code, error.message, { cause: error.problem });
  }
}

function pauseUnlessLast({ random }: HttpCaller, { status, retryAfterMs }: HttpAnswer, attempt: number, last: boolean): void {
  const asked = retryAfterMs ?? 0;
  if (last || asked > limits.httpMaxPauseMs) return;
  throw againAfter(Math.max(asked, pauseMs(attempt, random)), `The other system answered with status ${status}.`);
}

/** 1, 2, 4, 8, 16 seconds, each up to half longer. */
function pauseMs(attempt: number, random: () => number): number {
  return Math.min(durations.SECOND * 2 ** (attempt - 1), limits.httpMaxPauseMs) * (1 + random() / 2);
}

function cleaned(body: unknown, credential: UsableCredential | undefined): unknown {
  return credential === undefined ? body : withoutSecret(body, credential.traces);
}
