import { isObject } from '../../../world/json.ts';
import { badValue } from '../../graph-error.ts';
import { META_LIMITS } from '../../limits.ts';
import { missing, requireCount, requireLength } from '../checks.ts';
import type { InteractivePart } from './interactive-part.ts';

/** Up to three reply buttons. */
export const replyButtons: InteractivePart = (_interactive, action) => {
  const buttons = action['buttons'];
  if (!Array.isArray(buttons)) throw missing("interactive['action']['buttons'] is required");
  requireCount(buttons, 'buttons', 1, META_LIMITS.buttons);
  const titles = new Set<string>();
  const ids = new Set<string>();
  for (const button of buttons) {
    const reply = isObject(button) ? button['reply'] : undefined;
    if (!isObject(button) || button['type'] !== 'reply' || !isObject(reply)) {
      throw badValue('Button must have type reply and a reply object');
    }
    const title = requireLength(reply['title'], 'Button title', META_LIMITS.buttonTitle);
    const id = requireLength(reply['id'], 'Button id', META_LIMITS.buttonId);
    if (id !== id.trim()) throw badValue('Button id cannot have leading or trailing spaces');
    if (titles.has(title)) throw badValue(`Duplicated title: ${title}`);
    if (ids.has(id)) throw badValue(`Duplicated id: ${id}`);
    titles.add(title);
    ids.add(id);
  }
};
