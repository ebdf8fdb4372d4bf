import { limits } from '../limits.ts';
import { objectOf, samplesOf, textOf, upper, variablesOf, type Component } from './components.ts';
import type { TemplateFault } from './fault.ts';

export type ParameterFormat = 'NAMED' | 'POSITIONAL';

/** Length as people count it, and as WhatsApp does: an emoji is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

export function tooLong(field: string, text: string, max: number): TemplateFault[] {
  const length = lengthOf(text);
  return length > max ? [{ field, rule: 'too_long', values: { max, length } }] : [];
}

const mediaFormats = new Set(['IMAGE', 'VIDEO', 'DOCUMENT', 'GIF']);

/** The header: a text with at most one variable, a file with an example, a place, or a product of the catalogue. */
export function checkHeader(header: Component, format: ParameterFormat, path = ''): TemplateFault[] {
  const kind = upper(header['format']) || 'TEXT';
  if (kind === 'LOCATION' || kind === 'PRODUCT') return [];
  if (mediaFormats.has(kind)) {
    const handles = objectOf(header['example'])['header_handle'];
    return Array.isArray(handles) && textOf(handles[0]) !== '' ? [] : [{ field: `${path}header.sample`, rule: 'sample_missing' }];
  }
  if (kind !== 'TEXT') return [{ field: `${path}header.format`, rule: 'header_format' }];
  const text = textOf(header['text']);
  const field = `${path}header.text`;
  if (text.trim() === '') return [{ field, rule: 'missing' }];
  const variables = variablesOf(text);
  return [
    ...tooLong(field, text, limits.maxTemplateHeader),
    ...(variables.length > 1 ? [{ field, rule: 'one_variable' as const }] : []),
    ...checkNames(field, variables, format),
    ...missingSamples(`${path}header.samples`, variables, samplesOf(header, 'header')),
  ];
}

/** The body: its length, where its variables stand, and an example of each. */
export function checkBody(body: Component, format: ParameterFormat, max: number, path = ''): TemplateFault[] {
  const text = textOf(body['text']);
  const field = `${path}body.text`;
  if (text.trim() === '') return [{ field, rule: 'missing' }];
  const variables = variablesOf(text);
  return [...tooLong(field, text, max), ...checkPlaces(field, text, variables), ...checkNames(field, variables, format), ...missingSamples(`${path}body.samples`, variables, samplesOf(body, 'body'))];
}

function checkPlaces(field: string, text: string, variables: readonly string[]): TemplateFault[] {
  if (variables.length === 0) return [];
  const found = text.replaceAll(/\{\{[^}]*\}\}/g, ' ').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const words = variables.length * limits.wordsPerVariable + 1;
  return [
    ...(/^\s*\{\{/.test(text) || /\}\}\s*$/.test(text) ? [{ field, rule: 'variable_edge' as const }] : []),
    ...(/\}\}\s*\{\{/.test(text) ? [{ field, rule: 'variable_adjacent' as const }] : []),
    ...(found < words ? [{ field, rule: 'variable_density' as const, values: { words, found } }] : []),
  ];
}

function checkNames(field: string, variables: readonly string[], format: ParameterFormat): TemplateFault[] {
  if (format === 'NAMED') return variables.every((name) => /^[a-z][a-z0-9_]*$/.test(name)) ? [] : [{ field, rule: 'variable_name' }];
  return variables.every((name, index) => name === String(index + 1)) ? [] : [{ field, rule: 'variable_order' }];
}

function missingSamples(field: string, variables: readonly string[], samples: Readonly<Record<string, string>>): TemplateFault[] {
  return variables.filter((name) => (samples[name] ?? '').trim() === '').map((name) => ({ field: `${field}.${name}`, rule: 'sample_missing' }));
}
