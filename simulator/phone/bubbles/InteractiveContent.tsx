import { Package } from 'lucide-react';
import { samplePrice } from '../../customer/sample-price.ts';
import { isObject, objectAt, objectsAt, stringAt, type Json, type JsonObject } from '../../world/json.ts';
import { euros } from '../data/euros.ts';
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
      <ProductCard action={objectAt(payload, 'action')} />
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

/** The product that is shown large: the only one, or the picture of the catalogue. */
export function ProductCard({ action }: { action: JsonObject | undefined }) {
  const id = stringAt(action, 'product_retailer_id') ?? stringAt(objectAt(action, 'parameters'), 'thumbnail_product_retailer_id');
  if (id === undefined) return null;
  return (
    <span className="card-line">
      <Package size={24} strokeWidth={1.25} aria-hidden />
      <span>
        <b dir="auto">{id}</b>
        <span className="muted tabular">{euros(samplePrice(id))}</span>
      </span>
    </span>
  );
}

/** What the customer has entered into a form, as it is shown in the chat. */
function FormAnswer({ answer }: { answer: JsonObject | undefined }) {
  const { flow_token: _token, values, ...answers } = readJson(stringAt(answer, 'response_json') ?? '');
  const lines = Object.entries(isObject(values) ? values : answers);
  return (
    <>
      <b>{stringAt(answer, 'name') === 'address_message' ? 'Address sent' : 'Form sent'}</b>
      {lines.map(([name, value]) => (
        <span key={name} className="message-footer" dir="auto">
          {name}: {typeof value === 'string' ? value : JSON.stringify(value)}
        </span>
      ))}
    </>
  );
}

function readJson(text: string): JsonObject {
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : {};
  } catch {
    // Whoever played the customer through the API may have sent anything.
    return {};
  }
}

function TappedAnswer({ payload }: { payload: JsonObject }) {
  const type = stringAt(payload, 'type') ?? '';
  const answer = objectAt(payload, type);
  const description = stringAt(answer, 'description');
  if (type === 'nfm_reply') return <FormAnswer answer={answer} />;
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
