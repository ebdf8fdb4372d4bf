import { ExternalLink, Reply } from 'lucide-react';
import { objectAt, objectsAt, stringAt, type JsonObject } from '../../world/json.ts';
import { actOn } from '../data/actions.ts';
import type { Attempt } from '../chat/phone-screen.ts';
import type { TemplateFace } from '../../world/entities.ts';

interface CardActionsProps {
  messageId: string;
  /** Position of the card. */
  card: number;
  labels: readonly CardButton[];
  attempt: Attempt;
}

/** A button under a card of a carousel. */
export interface CardButton {
  label: string;
  leadsOut: boolean;
}

/** What can be tapped on one card of a carousel. */
export function CardActions({ messageId, card, labels, attempt }: CardActionsProps) {
  const tap = (index: number) =>
    attempt(async () => {
      const { opens } = await actOn(messageId, 'tap', { card, index });
      if (opens && /^https?:/.test(opens)) window.open(opens, '_blank', 'noopener');
    });
  return (
    <div className="bubble-actions">
      {labels.map(({ label, leadsOut }, index) => (
        <button key={index} type="button" onClick={() => void tap(index)}>
          {leadsOut ? <ExternalLink size={14} strokeWidth={1.75} aria-hidden /> : <Reply size={14} strokeWidth={1.75} aria-hidden />}
          <span dir="auto">{label}</span>
        </button>
      ))}
    </div>
  );
}

/** The buttons of a card of an interactive carousel. */
export function cardButtons(card: JsonObject): CardButton[] {
  const action = objectAt(card, 'action');
  const link = stringAt(objectAt(action, 'parameters'), 'display_text');
  const replies = objectsAt(action, 'buttons').map((button) => ({ label: stringAt(objectAt(button, 'quick_reply'), 'title') ?? '', leadsOut: false }));
  return link === undefined ? replies : [{ label: link, leadsOut: true }];
}

/** The buttons of a card of a template's carousel. */
export function faceButtons(face: TemplateFace): CardButton[] {
  return face.buttons.map((button) => ({ label: button.text, leadsOut: button.type !== 'quick_reply' }));
}
