import type { TemplateFace } from '../../world/entities.ts';
import type { Message } from '../data/wire.ts';
import { LocationCard } from './LocationCard.tsx';
import { FormattedText } from './FormattedText.tsx';
import { Header } from './InteractiveContent.tsx';
import { objectAt } from '../../world/json.ts';

/** A template with its values filled in. */
export function TemplateContent({ message }: { message: Message }) {
  return message.face ? <Face face={message.face} /> : <FormattedText text={`Template ${message.templateName ?? ''}`} />;
}

function Face({ face }: { face: TemplateFace }) {
  const place = objectAt(face.header, 'location');
  return (
    <>
      {place ? <LocationCard place={place} /> : face.header ? <Header header={face.header} /> : null}
      <FormattedText text={face.body} />
      {face.footer ? (
        <span className="message-footer" dir="auto">
          {face.footer}
        </span>
      ) : null}
      {face.cards ? (
        <div className="carousel">
          {face.cards.map((card, index) => (
            <div key={index} className="carousel-card">
              <Face face={card} />
            </div>
          ))}
        </div>
      ) : null}
    </>
  );
}
