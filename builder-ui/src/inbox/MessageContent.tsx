import type { ReactNode } from 'react';
import { textAt } from './read-content.ts';
import { ContactsContent } from './content/ContactsContent.tsx';
import type { ContentProps } from './content/content-props.ts';
import { FromAd } from './content/FromAd.tsx';
import { InteractiveContent } from './content/InteractiveContent.tsx';
import { LocationContent } from './content/LocationContent.tsx';
import { MediaContent } from './content/MediaContent.tsx';
import { OrderContent } from './content/OrderContent.tsx';
import { TemplateContent } from './content/TemplateContent.tsx';
import { UnsupportedContent } from './content/UnsupportedContent.tsx';
import { Words } from './content/Words.tsx';

const kinds: Record<string, (props: ContentProps) => ReactNode> = {
  text: ({ message }) => <Words text={message.text ?? textAt(message.content, 'text.body') ?? textAt(message.content, 'body')} fallback="text" />,
  button: ({ message }) => <Words text={message.text} fallback="button" />,
  interactive: InteractiveContent,
  template: TemplateContent,
  image: MediaContent,
  sticker: MediaContent,
  video: MediaContent,
  audio: MediaContent,
  document: MediaContent,
  location: LocationContent,
  contacts: ContactsContent,
  order: OrderContent,
  unsupported: UnsupportedContent,
};

/** What a message says, by what its content holds. A kind that is not known shows its words, or says so. */
export function MessageContent(props: ContentProps) {
  const { message } = props;
  const Draw = kinds[message.type];
  return (
    <>
      {message.referral ? <FromAd referral={message.referral} /> : null}
      {Draw ? <Draw {...props} /> : <Words text={message.text} fallback={message.type} />}
    </>
  );
}
