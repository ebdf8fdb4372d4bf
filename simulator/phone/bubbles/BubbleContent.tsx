import { ContactRound, ListChecks, Megaphone, Package, TriangleAlert } from 'lucide-react';
import { isObject, objectAt, objectsAt, stringAt, type JsonObject } from '../../world/json.ts';
import type { Message } from '../data/wire.ts';
import type { Attempt } from '../chat/phone-screen.ts';
import { euros } from '../data/euros.ts';
import { FormattedText } from './FormattedText.tsx';
import { InteractiveContent } from './InteractiveContent.tsx';
import { LocationCard } from './LocationCard.tsx';
import { MediaContent } from './MediaContent.tsx';
import { TemplateContent } from './TemplateContent.tsx';

type ContentView = (props: { message: Message; attempt: Attempt }) => React.ReactNode;

const VIEWS: Readonly<Record<string, ContentView>> = {
  text: ({ message }) => <FormattedText text={stringAt(message.payload, 'body') ?? ''} />,
  image: MediaContent,
  video: MediaContent,
  audio: MediaContent,
  document: MediaContent,
  sticker: MediaContent,
  location: ({ message }) => <LocationCard place={message.payload} />,
  contacts: ({ message }) => <ContactCards list={message.payload['list']} />,
  interactive: InteractiveContent,
  template: TemplateContent,
  button: ({ message }) => <FormattedText text={stringAt(message.payload, 'text') ?? ''} />,
  order: ({ message }) => <OrderCard order={message.payload} />,
  unsupported: ({ message }) => <NotPassedOn message={message} />,
  system: ({ message }) => <FormattedText text={stringAt(message.payload, 'body') ?? 'Something about this account changed'} />,
};

/** The inside of a bubble by message type, below the ad that it comes from; a type the page does not know is named, not hidden. */
export function BubbleContent(props: { message: Message; attempt: Attempt }) {
  const View = VIEWS[props.message.type];
  const ad = objectAt(props.message.extras, 'referral');
  if (View) {
    return (
      <>
        {ad ? <AdLine ad={ad} /> : null}
        <View {...props} />
      </>
    );
  }
  return (
    <span className="card-line">
      <TriangleAlert size={16} strokeWidth={1.5} aria-hidden />
      <span>Message of type {props.message.type}</span>
    </span>
  );
}

/** The ad or post whose button was tapped. */
function AdLine({ ad }: { ad: JsonObject }) {
  return (
    <span className="card-line">
      <Megaphone size={20} strokeWidth={1.5} aria-hidden />
      <span>
        <b dir="auto">{stringAt(ad, 'headline') ?? 'From an ad'}</b>
        <span className="muted" dir="auto">
          {stringAt(ad, 'body') ?? stringAt(ad, 'source_id') ?? ''}
        </span>
      </span>
    </span>
  );
}

/** Something that the platform does not show to businesses, such as a poll. */
function NotPassedOn({ message }: { message: Message }) {
  const kind = stringAt(message.payload, 'type')?.split('_')[0] ?? 'message';
  return (
    <span className="card-line">
      <ListChecks size={20} strokeWidth={1.5} aria-hidden />
      <span>
        <b>{kind.charAt(0).toUpperCase() + kind.slice(1)}</b>
        <span className="muted">Businesses are not shown what it says</span>
      </span>
    </span>
  );
}

function ContactCards({ list }: { list: JsonObject[string] }) {
  const cards = Array.isArray(list) ? list.filter(isObject) : [];
  return (
    <div className="cards">
      {cards.map((card, index) => (
        <span key={index} className="card-line">
          <ContactRound size={28} strokeWidth={1.25} aria-hidden />
          <span>
            <b dir="auto">{stringAt(objectAt(card, 'name'), 'formatted_name')}</b>
            <span className="muted tabular">{stringAt(objectsAt(card, 'phones')[0], 'phone') ?? ''}</span>
          </span>
        </span>
      ))}
    </div>
  );
}

function OrderCard({ order }: { order: JsonObject }) {
  const items = objectsAt(order, 'product_items');
  const count = items.reduce((sum, item) => sum + Number(item['quantity'] ?? 1), 0);
  const total = items.reduce((sum, item) => sum + Number(item['quantity'] ?? 1) * Number(item['item_price'] ?? 0), 0);
  return (
    <span className="card-line">
      <Package size={24} strokeWidth={1.25} aria-hidden />
      <span>
        <b>Order</b>
        <span className="muted">{count === 1 ? '1 item' : `${count} items`} · {euros(total)}</span>
        {stringAt(order, 'text') ? <span dir="auto">{stringAt(order, 'text')}</span> : null}
      </span>
    </span>
  );
}
