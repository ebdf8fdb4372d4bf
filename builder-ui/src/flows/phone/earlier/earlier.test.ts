import { expect, it } from 'vitest';
import { tapStep } from '../tap-step.ts';
import { Player } from '../../../../../workflows/engine/player.ts';
import { earlierTemplate } from './earlier-template.ts';
import { startsByTap, titlesOf, type TapTrigger } from './tap-triggers.ts';

const triggers: TapTrigger[] = [{ kind: 'template', titles: ['Tell me more'] }, { kind: 'any', titles: ['Stop'] }];

it('takes text and quick replies over from a template, also those of its cards', () => {
  const components = [
    { type: 'BODY', text: 'Hello {{1}}', example: { body_text: [['Anna']] } },
    { type: 'CAROUSEL', cards: [{ components: [{ type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'This one' }, { type: 'URL', text: 'Shop', url: 'https://shop.example' }] }] }] },
    { type: 'BUTTONS', buttons: [{ type: 'quick_reply', text: 'Tell me more' }, { type: 'PHONE_NUMBER', text: 'Call', phone_number: '+49151' }] },
  ];
  expect(earlierTemplate({ components })).toEqual({ kind: 'template', text: 'Hello Anna', buttons: [{ title: 'Tell me more' }, { title: 'This one' }] });
});

it('knows by which titles a flow starts', () => {
  expect(titlesOf(triggers, 'template')).toEqual(['Tell me more', 'Stop']);
  expect(titlesOf(triggers, 'list')).toEqual(['Stop']);
  const shown = (kind: 'template' | 'list', title: string) => startsByTap(triggers, { kind, buttons: [{ title: 'Other' }, { title }] });
  expect([shown('template', 'tell me MORE!'), shown('list', 'Tell me more'), shown('list', 'stop'), startsByTap([{ kind: 'any', titles: [] }], { kind: 'button', buttons: [{ title: 'x' }] })]).toEqual([true, false, true, true]);
});

it('writes a tap down by its key, and the tap on a quick reply of a template with its words', () => {
  const player = new Player({ flows: [] });
  player.showEarlier({ kind: 'template', buttons: [{ title: 'Yes', payload: 'OFFER' }] });
  const [entry] = player.transcript;
  if (entry?.from !== 'earlier') throw new Error('The message is not there.');
  expect(tapStep(player, { id: 'OFFER', title: 'Yes' }, entry)).toEqual({ tap: 'OFFER' });
  const sent = { ...entry, from: 'flow' as const, message: { type: 'template' as const, template: { name: 'offer', language: { code: 'en' } } }, flowId: 'f', runId: 'r', nodeId: 'n' };
  expect(tapStep(player, { id: 'Yes', title: 'Yes' }, sent)).toEqual({ receive: { type: 'button', text: 'Yes', choiceId: 'Yes', content: { text: 'Yes', payload: 'Yes' } } });
});
