import { describe, expect, it } from 'vitest';
import { messagingSchema } from '../../settings/messaging/messaging-schema.ts';
import messagingWords from '../../locales/en/messaging.json' with { type: 'json' };
import settingsWords from '../../locales/en/flow-settings.json' with { type: 'json' };
import { resolveSchema, type FieldSchema } from '../inspector/field-schema.ts';
import type { FieldWords } from '../inspector/use-field-words.ts';
import { settingsSchema } from './settings-schema.ts';

/** These draw everything below them, or need no heading. */
const whole = new Set(['condition', 'assign-target', 'calendar', 'key']);
/** The items of this list are named for all lists at once. */
const shared = 'system-words';

/** What the form says nothing about: fields without words, and choices without a name. */
function wordless(schema: FieldSchema, words: FieldWords, root = schema, prefix = ''): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, written]) => {
    const field = resolveSchema(written, root);
    const path = `${prefix}${name}`;
    const widget = field['x-ui']?.widget ?? '';
    const choices = (field.enum ?? []).map(String).filter((choice) => words[path]?.options?.[choice] === undefined).map((choice) => `${path}=${choice}`);
    const own = widget === 'fields' || words[path] !== undefined ? choices : [path, ...choices];
    if (whole.has(widget)) return own;
    const inner = resolveSchema(field.items ?? field, root);
    return [...own, ...wordless(inner, words, root, widget === shared ? '' : `${path}.`)];
  });
}

describe('rules that are drawn from a schema', () => {
  it('of a flow have words, each and all their choices', () => {
    expect(wordless(settingsSchema('conversation'), settingsWords.fields)).toEqual([]);
  });
  it('of the organisation have words, each and all their choices', () => {
    expect(wordless(messagingSchema, messagingWords.fields)).toEqual([]);
  });
  it('show what the engine does when nothing is set', () => {
    const { properties = {} } = settingsSchema('journey');
    expect(properties['reentry']?.properties?.['mode']?.default).toBe('once');
    expect(properties['concurrency']?.default).toBe('parallel');
    expect(settingsSchema('policy').properties?.['onAgentTakeover']?.default).toBe('ignore');
  });
});
