import type { ContactPatch } from '../../schemas/generated/types.ts';
import type { FlowValue } from '../contract.ts';

/** Attributes of a contact that are not free fields but can be written by flows. */
const own = new Set(['name', 'language']);

/** The change that writes a value to a contact: `name` and `language` are its own, every other name is one of its fields. */
export function contactValue(field: string, value: FlowValue): ContactPatch {
  const scalar = scalarOf(value);
  if (own.has(field)) return scalar === null ? {} : { [field]: String(scalar) };
  return { fields: { [field]: scalar } };
}

/** Joins two changes of the same contact; the later one wins. */
export function joinContactPatches(left: ContactPatch, right: ContactPatch): ContactPatch {
  const fields = { ...left.fields, ...right.fields };
  return { ...left, ...right, ...(Object.keys(fields).length > 0 && { fields }) };
}

/** Contact fields hold single values: a place becomes "latitude,longitude", a file its media id. */
function scalarOf(value: FlowValue): string | number | boolean | null {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(scalarOf).join(', ');
  const { latitude, longitude, id } = value;
  if (typeof latitude === 'number' && typeof longitude === 'number') return `${latitude},${longitude}`;
  return typeof id === 'string' ? id : JSON.stringify(value);
}
