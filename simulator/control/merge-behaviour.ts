import { plainText } from '../plain-text.ts';
import { ControlError } from './control-error.ts';
import type { Behaviour } from '../world/behaviour.ts';
import { isObject, type JsonObject } from '../world/json.ts';

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  windowCheck: ['later', 'atOnce', 'off'],
  'templateReview.decision': ['approve', 'reject', 'manual'],
};

/** The behaviour with some members changed. The present value of a member says what type a new one must have. */
export function mergeBehaviour(present: Behaviour, patch: JsonObject): Behaviour {
  return mergeObject({ ...present }, patch, '') as unknown as Behaviour;
}

function mergeObject(present: object, patch: JsonObject, path: string): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...present };
  for (const [key, value] of Object.entries(patch)) {
    const field = path === '' ? key : `${path}.${key}`;
    const known = merged[key];
    if (known === undefined) throw new ControlError(`behaviour.${field} is not a setting. Known: ${Object.keys(present).join(', ')}.`, field);
    merged[key] = mergeValue(known, value, field);
  }
  return merged;
}

function mergeValue(known: unknown, value: JsonObject[string], field: string): unknown {
  if (Array.isArray(known)) {
    const isList = Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'number' && item >= 0);
    if (!isList) throw new ControlError(`behaviour.${field} must be a list of numbers that are not negative.`, field);
    return value;
  }
  if (isObject(known)) {
    if (!isObject(value)) throw new ControlError(`behaviour.${field} must be an object.`, field);
    return mergeObject(known, value, field);
  }
  if (typeof value !== typeof known) throw new ControlError(`behaviour.${field} must be a ${typeof known}.`, field);
  if (typeof value === 'number' && !(value >= 0)) throw new ControlError(`behaviour.${field} must not be negative.`, field);
  const choices = CHOICES[field];
  if (choices && !choices.includes(plainText(value))) throw new ControlError(`behaviour.${field} must be one of ${choices.join(', ')}.`, field);
  return value;
}
