import type { ErrorObject } from 'ajv';
import validators from '../../../schemas/generated/flow-validators.js';
import type { FlowIssue, FlowSettings } from '../../../schemas/generated/types.ts';
import { childPointer } from '../text/json-pointer.ts';
import { paramProblems, type ParamProblem } from './params-words.ts';

/** Run rules that break their schema, each at its field; the path leads into the settings. */
export function invalidSettings(settings: FlowSettings): FlowIssue[] {
  return problemsOf(settings).map(({ pointer, message, rule, limit }) => ({ code: 'SETTING_INVALID', severity: 'error', path: pointer, message, details: { rule, ...(limit === undefined ? {} : { limit }) } }));
}

/** The settings without those that are not valid, so that the rest can be relied on. */
export function usableSettings(settings: FlowSettings): FlowSettings {
  const broken = new Set(problemsOf(settings).map(({ pointer }) => pointer.split('/')[1]));
  return broken.size === 0 ? settings : (Object.fromEntries(Object.entries(settings).filter(([name]) => !broken.has(name))) as FlowSettings);
}

function problemsOf(settings: FlowSettings): ParamProblem[] {
  const valid = validators['FlowSettings'];
  if (valid === undefined || valid(settings)) return [];
  const errors = valid.errors ?? [];
  return [...paramProblems(errors.filter((error) => !isAlternative(error))), ...neitherGiven(errors)];
}

/** "This or that must be there" is one finding at the first of them, not one for each. */
function neitherGiven(errors: readonly ErrorObject[]): ParamProblem[] {
  return errors.flatMap(({ keyword, instancePath }) => {
    const first = errors.find((error) => isAlternative(error) && error.instancePath === instancePath);
    const { missingProperty } = (first?.params ?? {}) as { missingProperty?: string };
    return keyword !== 'anyOf' || missingProperty === undefined ? [] : [{ pointer: childPointer(instancePath, missingProperty), rule: 'either', message: 'Give an event, a condition, or both.' }];
  });
}

function isAlternative({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword === 'required' && /\/anyOf\/\d+\/required$/.test(schemaPath);
}
