import { expect, it } from 'vitest';
import type { OutgoingMessage } from '../../schemas/generated/types.ts';
import { assetUses, withMediaIds } from './asset-refs.ts';

const template: OutgoingMessage = {
  type: 'template',
  template: { name: 'offer', language: { code: 'en' }, components: [{ type: 'header', parameters: [{ type: 'image', image: { asset: 'med_11111111' } }] }, { type: 'body', parameters: [{ type: 'text', text: 'asset' }] }] },
};

it('finds files of the store in any part of a message and names their place', () => {
  expect(assetUses(template)).toEqual([{ asset: 'med_11111111', path: ['template', 'components', '0', 'parameters', '0', 'image'], key: 'image' }]);
  expect(assetUses({ type: 'document', document: { asset: 'med_22222222', filename: 'a.pdf' } })).toMatchObject([{ key: 'document' }]);
  expect(assetUses({ type: 'text', text: { body: 'med_11111111' } })).toEqual([]);
});

it('puts in the ids that WhatsApp gave and changes nothing else', () => {
  const sent = withMediaIds(template, new Map([['med_11111111', '777']]));
  expect(sent).toEqual(JSON.parse(JSON.stringify(template).replace('"asset":"med_11111111"', '"id":"777"')));
});
