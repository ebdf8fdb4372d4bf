import type { OutgoingText } from '../../../../schemas/generated/types.ts';

/** A text; the first address in it, if there is one, is shown with a preview of its page (Meta, text messages). */
export function textMessage(body: string): OutgoingText {
  return { type: 'text', text: { body, ...(/https?:\/\//.test(body) && { preview_url: true }) } };
}
