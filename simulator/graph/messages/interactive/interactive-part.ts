import type { JsonObject } from '../../../world/json.ts';
import { isObject } from '../../../world/json.ts';
import { META_LIMITS } from '../../limits.ts';
import { badValue, invalidParameter } from '../../graph-error.ts';
import { lengthOf, missing, requireLength } from '../checks.ts';
import { checkMediaSource } from '../content/media.ts';
import type { ContentContext } from '../content-rule.ts';

/** Checks what is particular to one interactive type: its `action` and which other parts it may have. */
export type InteractivePart = (interactive: JsonObject, action: JsonObject, context: ContentContext) => void;

/** The body text; its absence is answered in the `(#100)` family, a wrong length as 131009. */
export function checkBody(interactive: JsonObject, max: number, isRequired = true): void {
  const body = interactive['body'];
  if (body === undefined && !isRequired) return;
  const text = isObject(body) ? body['text'] : undefined;
  if (text === undefined || text === null) throw invalidParameter("The parameter interactive['body']['text'] is required.");
  if (typeof text !== 'string') throw invalidParameter("Param interactive['body']['text'] must be a string.");
  const length = lengthOf(text);
  if (length < 1 || length > max) throw badValue(`Body text length invalid. Min length: 1, Max length: ${max}`);
}

/** The optional footer. */
export function checkFooter(interactive: JsonObject): void {
  const footer = interactive['footer'];
  if (footer === undefined) return;
  requireLength(isObject(footer) ? footer['text'] : undefined, 'Footer text', META_LIMITS.interactiveFooter);
}

/** The optional header: a text, or a file where the type allows one. Returns links that would have to be fetched. */
export function checkHeader(interactive: JsonObject, allowed: readonly string[], context: ContentContext): string[] {
  const header = interactive['header'];
  if (header === undefined) return [];
  const type = isObject(header) ? header['type'] : undefined;
  if (!isObject(header) || typeof type !== 'string') throw missing("interactive['header']['type'] is required");
  if (!allowed.includes(type)) throw badValue(`Header type ${type} is not supported. Supported types: ${allowed.join(', ')}`);
  if (type === 'text') {
    requireLength(header['text'], 'Header text', META_LIMITS.interactiveHeader);
    return [];
  }
  const file = header[type];
  if (!isObject(file)) throw missing(`interactive['header']['${type}'] is required`);
  const kind = type === 'image' || type === 'video' ? type : 'document';
  return checkMediaSource(file, kind, `interactive['header']['${type}']`, context).links ?? [];
}

/** Parts that a type does not have. */
export function forbidParts(interactive: JsonObject, parts: readonly string[], type: string): void {
  for (const part of parts) {
    if (interactive[part] !== undefined) throw badValue(`${part} is not supported for interactive type ${type}`);
  }
}

/** `action.parameters`, required by the types that are named by `action.name`. */
export function requireParameters(action: JsonObject): JsonObject {
  const parameters = action['parameters'];
  if (!isObject(parameters)) throw missing("interactive['action']['parameters'] is required");
  return parameters;
}

/** `action.name` must be the one that belongs to the type. */
export function requireActionName(action: JsonObject, name: string): void {
  if (action['name'] !== name) throw badValue(`Invalid action name. Expected: ${name}`);
}
