import type { TemplateFace } from '../../world/entities.ts';
import type { Message } from '../data/wire.ts';
import type { Attempt } from '../chat/phone-screen.ts';
import { CardActions, faceButtons } from './CardActions.tsx';
import { LocationCard } from './LocationCard.tsx';
import { FormattedText } from './FormattedText.tsx';
import { Header, ProductCard } from './InteractiveContent.tsx';
import { objectAt } from '../../world/json.ts';

/** A template with its values filled in. */
export function TemplateContent({ message, attempt }: { message: Message; attempt: Attempt }) {
  return message.face ? <Face face={message.face} message={message} attempt={attempt} /> : <FormattedText text={`Template ${message.templateName ?? ''}`} />;
}

function Face({ face, message, attempt }: { face: TemplateFace; message: Message; attempt: Attempt }) {
  const place = objectAt(face.header, 'location');
  const product = objectAt(face.header, 'product');
  return (
    <>
      {place ? <LocationCard place={place} /> : product ? <ProductCard action={product} /> : face.header ? <Header header={face.header} /> : null}
      <FormattedText text={face.body} />
      {face.offer ? (
        <span className="offer">
          <b dir="auto">{face.offer.text}</b>
          {face.offer.until === undefined ? null : <span className="muted tabular">Ends {new Date(face.offer.until).toLocaleString(undefined, { weekday: 'short', hour: '2-digit', minute: '2-digit' })}</span>}
        </span>
      ) : null}
      {face.footer ? (
        <span className="message-footer" dir="auto">
          {face.footer}
        </span>
      ) : null}
      {face.buttons.some(({ type }) => type === 'zero_tap') ? <span className="message-footer">The app takes the code by itself.</span> : null}
      {face.cards ? (
        <div className="carousel">
          {face.cards.map((card, index) => (
            <div key={index} className="carousel-card">
              <Face face={card} message={message} attempt={attempt} />
              <CardActions messageId={message.id} card={index} labels={faceButtons(card)} attempt={attempt} />
            </div>
          ))}
        </div>
      ) : null}
    </>
  );
}
