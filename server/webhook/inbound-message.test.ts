import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import validators from '../../schemas/generated/validators.js';
import { explainWebhook } from './explain.ts';
import { inboundMessage } from './inbound-message.ts';

const folder = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'webhooks');

function messageOf(name: string) {
  const [event] = explainWebhook(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')), name);
  if (event === undefined) throw new Error('no event');
  const message = inboundMessage(event);
  expect(validators['InboundMessage']?.(message), name).toBe(true);
  return message;
}

describe('inboundMessage', () => {
  it.each([
    ['text', { type: 'text', text: 'Hallo, was kostet das grüne Zelt? 🏕️' }],
    ['button-reply', { type: 'interactive', text: 'Tents', choiceId: 'p:run_4f2a:buttons:tents', contextId: 'wamid.HBgLMTY1MDU1NTEyMzQVAgARGBI5QTNDQTVC' }],
    ['list-reply', { type: 'interactive', text: 'Berlin', choiceId: 'row-berlin' }],
    ['template-button', { type: 'button', text: 'Yes, please', choiceId: 'remind-yes' }],
    ['flow-reply', { type: 'interactive', choiceId: 't-1' }],
    ['image', { type: 'image', text: 'Broken zip' }],
    ['document', { type: 'document', text: 'Rechnung 4711.pdf' }],
    ['voice', { type: 'audio' }],
    ['location', { type: 'location', text: 'Nordwind Berlin' }],
    ['contacts', { type: 'contacts', text: 'Lena Fischer' }],
    ['order', { type: 'order', text: 'Please as a gift' }],
    ['reaction', { type: 'reaction', text: '👍', contextId: 'wamid.HBgLMTY1MDU1NTEyMzQVAgARGBI5QTNDQTVC' }],
    ['unsupported', { type: 'unsupported', content: { type: 'poll_creation' } }],
    ['undecodable-interactive', { type: 'interactive', content: { errors: [{ code: 131000, title: 'Something went wrong' }] } }],
    ['edit', { type: 'edit', text: 'Hallo, was kostet das blaue Zelt?' }],
    ['revoke', { type: 'revoke', contextId: 'wamid.HBgLMTY1MDU1NTEyMzQVAgASGBQzQTE2' }],
    ['number-change', { type: 'system' }],
    ['unknown-type', { type: 'hologram', content: { frames: 12 } }],
  ])('%s', (name, expected) => {
    expect(messageOf(name)).toMatchObject(expected);
  });

  it('needs an id', () => {
    expect(inboundMessage({ source: 'x', kind: 'message', timestamp: null, type: 'text', content: { body: 'x' } })).toBeUndefined();
  });
});
