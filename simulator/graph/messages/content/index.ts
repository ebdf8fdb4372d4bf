import type { ContentRule } from '../content-rule.ts';
import { interactiveRule } from '../interactive/interactive.ts';
import { contactsRule } from './contacts.ts';
import { locationRule } from './location.ts';
import { mediaRule } from './media.ts';
import { reactionRule } from './reaction.ts';
import { templateRule } from './template.ts';
import { textRule } from './text.ts';

/** The check of every message type that can be sent. */
export const CONTENT_RULES: ReadonlyMap<string, ContentRule> = new Map([
  ['text', textRule],
  ['image', mediaRule('image')],
  ['video', mediaRule('video')],
  ['audio', mediaRule('audio')],
  ['document', mediaRule('document')],
  ['sticker', mediaRule('sticker')],
  ['location', locationRule],
  ['contacts', contactsRule],
  ['reaction', reactionRule],
  ['interactive', interactiveRule],
  ['template', templateRule],
]);
