import { badValue } from '../../graph-error.ts';
import type { JsonObject } from '../../../world/json.ts';
import { missing } from '../checks.ts';
import type { ContentRule } from '../content-rule.ts';

/** A pin on the map. */
export const locationRule: ContentRule = (content) => {
  checkCoordinate(content, 'latitude', 90);
  checkCoordinate(content, 'longitude', 180);
  return { payload: content, category: 'service' };
};

/** Coordinates come as numbers or as text. */
export function checkCoordinate(content: JsonObject, key: 'latitude' | 'longitude', max: number): void {
  const value = content[key];
  if (value === undefined || value === null || value === '') throw missing(`location['${key}'] is required`);
  const degrees = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  if (!Number.isFinite(degrees) || Math.abs(degrees) > max) {
    throw badValue(`location['${key}'] must be a number between -${max} and ${max}`);
  }
}
