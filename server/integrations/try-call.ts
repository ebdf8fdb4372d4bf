import { callOnce } from '../../activities/http/call-once.ts';
import { HttpClient } from '../../activities/http/http-client.ts';
import { HttpProblem } from '../../activities/http/http-problem.ts';
import { loadCredential, withoutSecret } from '../../activities/http/usable-credential.ts';
import type { HttpCallInput, NodeTryResult } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ServerContext } from '../context.ts';
import { secretsOf } from './seal.ts';

/** Makes one call as a flow would, with the same guard and the same credentials, and says what came back. */
export async function tryCall({ settings, now }: ServerContext, input: HttpCallInput): Promise<NodeTryResult> {
  const client = new HttpClient({ allowPrivateHosts: settings.HTTP_ALLOW_PRIVATE_HOSTS, allowedHosts: settings.HTTP_ALLOWED_HOSTS });
  const signal = AbortSignal.timeout(Math.min(input.timeoutMs, limits.httpTimeoutMs));
  const begin = performance.now();
  const asked = { method: input.method, url: input.url };
  try {
    const credential = input.credentialId === undefined ? undefined : await loadCredential(input.orgId, input.credentialId, secretsOf(settings));
    const { status, body } = await callOnce(input, { client, credential, signal, now });
    return { ...asked, status, durationMs: Math.round(performance.now() - begin), ...shown(credential === undefined ? body : withoutSecret(body, credential.traces)) };
  } catch (error) {
    if (signal.aborted) return { ...asked, problem: 'There was no answer in time.' };
    if (error instanceof HttpProblem) return { ...asked, problem: error.message };
    throw error;
  } finally {
    await client.close();
  }
}

/** As much of an answer as a person can look at. */
function shown(body: unknown): Pick<NodeTryResult, 'body' | 'cut'> {
  const text = JSON.stringify(body ?? null);
  return text.length <= limits.triedAnswerLength ? { body: text } : { body: JSON.stringify(text.slice(0, limits.triedAnswerLength)), cut: true };
}
