import { plainText } from '../../plain-text.ts';
import { objectAt, objectsAt, stringAt, type JsonObject } from '../../world/json.ts';
import { GraphError, invalidParameter } from '../graph-error.ts';
import { isWebAddress } from '../messages/checks.ts';
import type { ContentContext } from '../messages/content-rule.ts';
import { checkCoordinate } from '../messages/content/location.ts';
import { componentType, fillVariables, variablesOf, type Template } from './template.ts';
import { readTextValues } from './text-values.ts';

const MEDIA_FORMATS = new Set(['IMAGE', 'VIDEO', 'DOCUMENT', 'GIF']);

/** The header as shown, and its address where it was given by link. */
export interface FilledHeader {
  face: JsonObject;
  link?: string;
}

/** Compares the header parameter of a send with the template's header. */
export function checkHeaderParameters(
  template: Template,
  definition: JsonObject | undefined,
  sent: readonly JsonObject[],
  path: string,
  context: ContentContext,
): FilledHeader | undefined {
  const index = sent.findIndex((component) => componentType(component) === 'HEADER');
  const parameters = objectsAt(sent[index], 'parameters');
  if (!definition) {
    if (parameters.length > 0) throw countError(parameters.length, 0);
    return undefined;
  }
  const format = (stringAt(definition, 'format') ?? 'TEXT').toUpperCase();
  if (format === 'TEXT') {
    const text = stringAt(definition, 'text') ?? '';
    const first = stringAt(parameters[0], 'type')?.toUpperCase();
    if (first !== undefined && first !== 'TEXT') throw mismatch('TEXT', first);
    const values = readTextValues(parameters, variablesOf(text), template, 'header', `${path}[${index}]`);
    return { face: { type: 'text', text: fillVariables(text, values) } };
  }
  if (parameters.length > 1) throw countError(parameters.length, 1);
  const parameter = parameters[0];
  const received = stringAt(parameter, 'type')?.toUpperCase() ?? 'UNKNOWN';
  const expected = format === 'GIF' ? 'VIDEO' : format;
  if (!parameter || (received !== expected && received !== format)) throw mismatch(format, received);
  const type = received.toLowerCase();
  const value = objectAt(parameter, type);
  if (!value) throw invalidParameter('Invalid parameter', `Parameter '${type}' is mandatory for component parameter type '${type}'`);
  if (format === 'PRODUCT') return productHeader(value, `${path}[${index}]['parameters'][0]['product']`);
  return MEDIA_FORMATS.has(format) ? mediaHeader(type, value, `${path}[${index}]['parameters'][0]['${type}']`, context) : locationHeader(value);
}

function mediaHeader(type: string, value: JsonObject, path: string, context: ContentContext): FilledHeader {
  const { id, link } = value;
  if (link !== undefined) {
    if (!isWebAddress(link)) throw invalidParameter(`Param ${path}['link'] is not a valid URI.`);
    return { face: { type, [type]: value }, link };
  }
  if (id === undefined || !context.media(plainText(id))) {
    throw invalidParameter(`Param ${path}['id'] is not a valid whatsapp business account media attachment ID`);
  }
  return { face: { type, [type]: value } };
}

function productHeader(value: JsonObject, path: string): FilledHeader {
  for (const part of ['product_retailer_id', 'catalog_id']) {
    if (!stringAt(value, part)) throw invalidParameter(`The parameter ${path}['${part}'] is required.`);
  }
  return { face: { type: 'product', product: value } };
}

function locationHeader(value: JsonObject): FilledHeader {
  checkCoordinate(value, 'latitude', 90);
  checkCoordinate(value, 'longitude', 180);
  return { face: { type: 'location', location: value } };
}

function mismatch(expected: string, received: string): GraphError {
  return new GraphError(132012, { details: `header: Format mismatch, expected ${expected}, received ${received}` });
}

function countError(received: number, expected: number): GraphError {
  return new GraphError(132000, {
    details: `header: number of localizable_params (${received}) does not match the expected number of params (${expected})`,
  });
}
