import { ExternalLink, Film, Image, Reply } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whatsAppText } from '../../flows/phone/whatsapp-text.tsx';
import { Lightbox } from '../../media/Lightbox.tsx';
import { showInRow } from '../../ui/show-in-row.ts';
import { linkify } from '../linkify.tsx';
import { arrayAt, recordAt, textAt } from '../read-content.ts';
import { fileAddress } from './file-address.ts';

type CarouselCardsProps = { cards: readonly unknown[]; numberId: string; /** Position of the card to be in sight; in the thread the customer's first one. */ shown?: number | undefined };

/** The cards of a carousel side by side, as the customer swipes through them. */
export function CarouselCards({ cards, numberId, shown }: CarouselCardsProps) {
  const { t } = useTranslation('messages');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (shown !== undefined) showInRow(list.current, list.current?.querySelectorAll('li')[shown]);
  }, [shown]);
  return (
    <ul ref={list} className="relative flex max-w-full snap-x gap-2 overflow-x-auto pb-1" aria-label={t('carousel.label')} tabIndex={0}>
      {cards.map((card, index) => (
        <li key={index} className="flex w-48 shrink-0 snap-start flex-col overflow-clip rounded-control border border-line bg-surface" data-card="carousel">
          <CardMedia card={card} numberId={numberId} />
          <p className="flex-1 px-2.5 py-2 text-xs break-words whitespace-pre-wrap empty:p-0" dir="auto">{whatsAppText(textAt(card, 'body.text') ?? '', undefined, linkify)}</p>
          {arrayAt(card, 'action.buttons').map((button, at) => <CardButton key={at} label={textAt(button, 'quick_reply.title')} />)}
          {textAt(card, 'type') === 'cta_url' ? <CardButton label={textAt(card, 'action.parameters.display_text')} url={textAt(card, 'action.parameters.url')} /> : null}
        </li>
      ))}
    </ul>
  );
}

function CardButton({ label = '…', url }: { label?: string | undefined; url?: string | undefined }) {
  const Icon = url === undefined ? Reply : ExternalLink;
  return <p className="flex items-center justify-center gap-1.5 border-t border-line px-2 py-1.5 text-xs font-medium text-accent-ink" title={url}><Icon size={12} className="shrink-0" aria-hidden /><span className="truncate" dir="auto">{label}</span></p>;
}

/** The picture or film above a card. A file that is only a link is named and not fetched: the page takes nothing from elsewhere. */
function CardMedia({ card, numberId }: { card: unknown; numberId: string }) {
  const { t } = useTranslation('media');
  const [broken, setBroken] = useState('');
  const kind = textAt(card, 'header.type') === 'video' ? 'video' : 'image';
  const url = fileAddress(recordAt(card, `header.${kind}`) ?? {}, numberId) ?? '';
  const alt = t(`kinds.${kind}`);
  if (url.startsWith('/') && url !== broken) {
    return kind === 'video'
      ? <video src={url} controls preload="metadata" playsInline aria-label={alt} onError={() => setBroken(url)} className="h-28 w-full bg-slate-3 object-cover"><track kind="captions" /></video>
      : <div className="[&>button]:w-full [&>button]:rounded-none"><Lightbox url={url} alt={alt}><img src={url} alt="" loading="lazy" onError={() => setBroken(url)} className="h-28 w-full object-cover" /></Lightbox></div>;
  }
  const Icon = kind === 'video' ? Film : Image;
  return (
    <div className="flex h-28 flex-col items-center justify-center gap-1 bg-slate-4 px-3 text-muted">
      <Icon size={20} aria-label={alt} />
      {/^https?:/.test(url) ? <a href={url} target="_blank" rel="noreferrer noopener" className="max-w-full truncate text-2xs hover:underline" dir="ltr">{URL.parse(url)?.hostname ?? url}</a> : null}
    </div>
  );
}
