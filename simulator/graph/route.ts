import type { Request, Response } from 'express';
import { isObject, type Json, type JsonObject } from '../world/json.ts';
import { pickNode, readFields, type NodeType } from './field-list.ts';
import { invalidParameter } from './graph-error.ts';

/** The body of a request as an object. Form-encoded members that hold JSON are unpacked, as the Graph API does. */
export function bodyOf(request: Request): JsonObject {
  const body: unknown = request.body ?? {};
  if (!isObject(body)) throw invalidParameter('The request body must be a JSON object.');
  if (!request.is('application/x-www-form-urlencoded')) return body;
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, unpack(value)]));
}

/** A query parameter that was given once. */
export function queryOf(request: Request, name: string): string | undefined {
  const value = request.query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A path parameter. */
export function pathId(request: Request, name = 'id'): string {
  const value = request.params[name];
  return typeof value === 'string' ? value : '';
}

/** Only the wanted fields, with `id` always among them; the defaults, or everything, when none are named. */
export function pickFields(view: JsonObject, fields: string | undefined, defaults?: readonly string[], type?: NodeType): JsonObject {
  if (fields !== undefined) return pickNode(view, readFields(fields), type);
  return defaults === undefined ? view : pickNode(view, defaults.map((name) => ({ name, calls: [] })));
}

/** Answers with JSON and counts as a Graph answer. */
export function answer(response: Response, body: JsonObject): void {
  response.json(body);
}

/** A member that is JSON in a text, as queries and forms carry it; anything else as it is. */
export function unpack(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    // Not JSON after all: a text that happens to begin with a bracket.
    return value;
  }
}
