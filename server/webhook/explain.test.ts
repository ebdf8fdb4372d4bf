import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExplainedEvent } from '../../schemas/generated/types.ts';
import validators from '../../schemas/generated/validators.js';
import { explainWebhook } from './explain.ts';

const folder = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'webhooks');
const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
const golden: ExplainedEvent[] = readFileSync(join(folder, 'explained.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe('explainWebhook', () => {
  it.each(files)('reads %s as recorded', (name) => {
    const events = explainWebhook(read(name), name);
    expect(events).toEqual(golden.filter((event) => event.source === name));
    for (const event of events) expect(validators['ExplainedEvent']?.(event), JSON.stringify(validators['ExplainedEvent']?.errors)).toBe(true);
  });

  it('keeps the order of the document', () => {
    const value = { statuses: [{ id: 'wamid.1', status: 'read', timestamp: '1' }], messages: [{ id: 'wamid.2', type: 'text', timestamp: '2' }] };
    const events = explainWebhook({ entry: [{ id: '1', changes: [{ field: 'messages', value }] }] }, 'x');
    expect(events.map((event) => event.kind)).toEqual(['status', 'message']);
  });

  it('knows people whose ids come with blanks or a plus', () => {
    const value = { contacts: [{ wa_id: '16505551234 ', profile: { name: 'Ann' } }], messages: [{ id: 'wamid.1', from: '16505551234', type: 'text', timestamp: '1' }], message_echoes: [{ id: 'wamid.2', to: '+16505551234', type: 'text' }] };
    const [message, echo] = explainWebhook({ entry: [{ id: '1', changes: [{ field: 'messages', value }] }] }, 'x');
    expect([message?.from, echo?.to]).toEqual([{ waId: '16505551234', name: 'Ann' }, '16505551234']);
  });

  it('never throws, whatever valid JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(explainWebhook(body, 'fuzz').length).toBeGreaterThan(0);
      }),
    );
  });

  it('never throws on a webhook of which any part was replaced, and stays within its schema', () => {
    const bodies = files.map(read);
    fc.assert(
      fc.property(fc.constantFrom(...bodies), fc.nat(), fc.jsonValue(), (body, place, junk) => {
        for (const event of explainWebhook(replaced(body, place, junk), 'fuzz')) expect(validators['ExplainedEvent']?.(event), JSON.stringify(event)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

/** The document with one of its values, counted through, exchanged. */
function replaced(body: unknown, place: number, junk: unknown): unknown {
  const total = JSON.stringify(body).match(/[{["tfn\d]/g)?.length ?? 1;
  let left = place % total;
  const walk = (value: unknown): unknown => {
    left -= 1;
    if (left === 0) return junk;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
    return value;
  };
  return walk(body);
}
