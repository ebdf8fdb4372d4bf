import { ApplicationFailure, Context } from '@temporalio/activity';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { ActivityError, type ActivityContext, type InstalledActivity } from '../../sdk/define-activity.ts';
import { runErrors, type RunErrorCode } from '../../schemas/errors.ts';
import type { CustomCallInput, CustomCallResult } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { Log } from '../log.ts';
import { activityKey } from './load-activities.ts';

/** Well below the heartbeat timeout of workflows/conversation.ts. */
const HEARTBEAT_MS = 5000;

/** The activity behind which all custom activities of this worker stand. Their code is the developer's; what goes in and out is checked here. */
export function createRunActivity(installed: ReadonlyMap<string, InstalledActivity>, log: Log): (input: CustomCallInput) => Promise<CustomCallResult> {
  const validators = new Map([...installed].map(([key, { params }]) => [key, compile(params)]));
  return async (input) => {
    const key = activityKey(input);
    const [activity, validate] = [installed.get(key), validators.get(key)];
    if (activity === undefined || validate === undefined) throw failure('ACTIVITY_MISSING', `No activity ${input.name} of version ${input.version} is installed on this worker.`);
    const params = structuredClone(input.params);
    if (!validate(params)) throw failure('VALUE_INVALID', `The values of ${activity.title} do not fit: ${validate.errors?.map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`).join('; ') ?? ''}`);
    const beat = setInterval(() => Context.current().heartbeat(), HEARTBEAT_MS);
    try {
      return outcomeOf(activity, await activity.run(contextOf(input, activity, log), params));
    } catch (error) {
      throw failureOf(error, activity);
    } finally {
      clearInterval(beat);
    }
  };
}

function compile(schema: object): ValidateFunction {
  // Values come from texts, so "5" is a number where one is wanted.
  const ajv = new Ajv2020({ strict: false, coerceTypes: true, useDefaults: true, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

function contextOf({ name, version, idempotencyKey, orgId, contact }: CustomCallInput, { timeoutMs }: InstalledActivity, log: Log): ActivityContext {
  const { info, cancellationSignal } = Context.current();
  return {
    idempotencyKey,
    attempt: info.attempt,
    signal: AbortSignal.any([cancellationSignal, AbortSignal.timeout(timeoutMs)]),
    organisationId: orgId,
    contact,
    log: (message, facts = {}) => log.info({ activity: name, version, attempt: info.attempt, ...facts }, message),
  };
}

function outcomeOf({ name, handles }: InstalledActivity, outcome: Awaited<ReturnType<InstalledActivity['run']>>): CustomCallResult {
  const handle = outcome?.handle ?? handles[0]?.key ?? '';
  if (!handles.some(({ key }) => key === handle)) throw new ActivityError(`${name} left by "${handle}", which is not one of its handles.`, { permanent: true });
  const value: unknown = outcome?.value ?? null;
  // What is no JSON (functions, dates) would come back as something else.
  const text = JSON.stringify(value) ?? 'null';
  if (text.length > limits.httpMaxValueBytes) throw new ActivityError(`${name} gave more than ${limits.httpMaxValueBytes} characters.`, { permanent: true });
  return { handle, value: JSON.parse(text) as CustomCallResult['value'] };
}

/** The message is the developer's own words; a flow may show it, so nothing else of the error leaves the worker. */
function failureOf(error: unknown, { title }: InstalledActivity): ApplicationFailure {
  if (error instanceof ApplicationFailure) return error;
  const words = error instanceof Error ? error.message : String(error);
  return failure('ACTIVITY_FAILED', `${title}: ${words}`.slice(0, 500), Object(error).permanent === true);
}

function failure(code: RunErrorCode, message: string = runErrors[code], permanent = true): ApplicationFailure {
  return ApplicationFailure.create({ type: code, message, nonRetryable: permanent, details: [{ code, message }] });
}
