import { StepError } from '../../schemas/errors.ts';
import type { HttpCallInput, HttpRequestParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep, FlowValue, StepContext, StepEvent, StepResult } from '../contract.ts';
import { fillInHeader, fillInJson, fillInUrl } from '../shared/http/fill-in.ts';

const httpRequest: ActionStep<HttpRequestParams> = {
  enter(ctx, params) {
    const { timeoutMs = limits.httpTimeoutMs, retries = 3 } = params;
    const input = callInput(ctx, params, timeoutMs, retries);
    return { do: 'run', command: { kind: 'call', activity: 'httpRequest', input: { ...input }, timeoutMs: timeoutMs + limits.httpSlackMs, attempts: retries + 1 } };
  },
  resume: (_ctx, params, event) => answered(params, event),
};

function callInput(ctx: StepContext, params: HttpRequestParams, timeoutMs: number, retries: number): HttpCallInput {
  const { method, url, credential, query = [], headers = [], values = [] } = params;
  const body = bodyOf(ctx, params);
  return {
    orgId: ctx.organisation.id,
    method,
    url: fillInUrl(ctx, url),
    query: query.map(({ name, value }) => ({ name, value: ctx.render(value) })),
    headers: headers.map(({ name, value }) => ({ name, value: fillInHeader(ctx, name, value) })),
    ...(body === undefined ? {} : { body }),
    ...(credential === undefined ? {} : { credentialId: credential }),
    timeoutMs,
    retries,
    idempotencyKey: `${ctx.runId}-${ctx.nodeId}-${Math.floor(ctx.random() * 2 ** 48).toString(36)}`,
    picks: values.map(({ path, optional = false }) => ({ path, optional })),
  };
}

function bodyOf(ctx: StepContext, { method, bodyType: type = 'none', body = '' }: HttpRequestParams): HttpCallInput['body'] {
  if (method === 'GET' || type === 'none') return undefined;
  const text = type === 'json' ? fillInJson(ctx, body) : ctx.render(body);
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > limits.httpMaxRequestBytes) throw new StepError('TEXT_TOO_LONG', `The body has ${bytes} bytes once its variables are filled in; at most ${limits.httpMaxRequestBytes} are allowed.`, { bytes });
  return { type, text };
}

function answered({ values = [], saveStatusTo }: HttpRequestParams, event: StepEvent): StepResult {
  if (event.kind !== 'commandDone') return { do: 'decline' };
  if (!event.ok) {
    const { code = 'COMMAND_FAILED', class: kind, message = 'The call could not be made.', details } = event.error ?? {};
    // The worker was lost, or it did not come back in time: for the flow that is the same as no answer.
    if (kind === 'timeout') return { do: 'go', handle: 'timeout' };
    return { do: 'fail', code, message, ...(details && { details }) };
  }
  const { outcome, status, values: found } = (event.result ?? {}) as { outcome?: string; status?: number; values?: FlowValue[] };
  const variables: Record<string, FlowValue> = {};
  if (outcome === 'success') for (const [index, { saveTo }] of values.entries()) variables[saveTo] = found?.[index] ?? null;
  if (saveStatusTo !== undefined && status !== undefined) variables[saveStatusTo] = status;
  return { do: 'go', handle: outcome ?? 'success', writes: { variables }, ...(status === undefined ? {} : { detail: { status } }) };
}

export default httpRequest;
