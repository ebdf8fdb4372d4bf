import { objectAt, objectsAt, stringAt, type JsonObject } from '../../world/json.ts';
import type { Message } from '../data/wire.ts';
import type { Attempt } from '../chat/phone-screen.ts';
import { BillContent } from './BillContent.tsx';
import { CardActions, cardButtons } from './CardActions.tsx';
import { FormattedText } from './FormattedText.tsx';
import { MediaFile } from './MediaContent.tsx';

/** The text part of an interactive message, or the answer that a customer tapped. */
export function InteractiveContent({ message, attempt }: { message: Message; attempt: Attempt }) {
  const { payload } = message;
  if (message.author === 'customer') return <TappedAnswer payload={payload} />;
  const header = objectAt(payload, 'header');
  const footer = stringAt(objectAt(payload, 'footer'), 'text');
  const cards = objectsAt(objectAt(payload, 'action'), 'cards');
  return (
    <>
      {header ? <Header header={header} /> : null}
      <FormattedText text={stringAt(objectAt(payload, 'body'), 'text') ?? ''} />
      {stringAt(payload, 'type')?.startsWith('order_') ? <BillContent payload={payload} payment={message.payment} /> : null}
      {footer ? (
        <span className="message-footer" dir="auto">
          {footer}
        </span>
      ) : null}
      {cards.length > 0 ? (
        <div className="carousel">
          {cards.map((card, index) => (
            <div key={index} className="carousel-card">
              <Header header={objectAt(card, 'header') ?? {}} />
              <FormattedText text={stringAt(objectAt(card, 'body'), 'text') ?? ''} />
              <CardActions messageId={message.id} card={index} labels={cardButtons(card)} attempt={attempt} />
            </div>
          ))}
        </div>
      ) : null}
    </>
  );
}

/** A header: a bold line, a file or a place. */
export function Header({ header }: { header: JsonObject }) {
  const type = stringAt(header, 'type') ?? 'text';
  if (type === 'text') return <b className="message-header" dir="auto">{stringAt(header, 'text')}</b>;
  const file = objectAt(header, type);
  return file ? <MediaFile kind={type} file={file} /> : null;
}

function TappedAnswer({ payload }: { payload: JsonObject }) {
  const type = stringAt(payload, 'type') ?? '';
  const answer = objectAt(payload, type);
  const description = stringAt(answer, 'description');
  if (type === 'nfm_reply') return <FormattedText text={stringAt(answer, 'name') === 'address_message' ? 'Address sent' : 'Form sent'} />;
  if (type === 'call_permission_reply') return <FormattedText text={stringAt(answer, 'response') === 'reject' ? 'Calls not allowed' : 'Calls allowed'} />;
  return (
    <>
      <FormattedText text={stringAt(answer, 'title') ?? type} />
      {description ? (
        <span className="message-footer" dir="auto">
          {description}
        </span>
      ) : null}
    </>
  );
}
