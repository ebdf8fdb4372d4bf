import { ClipboardPen, ExternalLink, ListTree, MapPin, Package, Reply, Smartphone, Store } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { arrayAt, recordAt, textAt } from '../read-content.ts';
import { CarouselCards } from './CarouselCards.tsx';
import { MediaFile } from './MediaContent.tsx';
import { Words } from './Words.tsx';

type Part = { id: string; label: string; icon: ReactNode; heading?: string | undefined };

/** An interactive message of ours as the customer got it: header, words, small print, and what there is to tap. */
export function SentInteractive({ content, numberId, shown }: { content: Record<string, unknown>; numberId: string; /** Card to be in sight. */ shown?: number | undefined }) {
  const parts = useParts(content);
  const cards = arrayAt(content, 'action.cards');
  const body = textAt(content, 'body.text');
  return (
    <div className="flex flex-col gap-1.5">
      <Header header={recordAt(content, 'header')} numberId={numberId} />
      {body ? <Words text={body} fallback="interactive" /> : null}
      {textAt(content, 'footer.text') ? <p className="text-xs text-muted" dir="auto">{textAt(content, 'footer.text')}</p> : null}
      {cards.length > 0 ? <CarouselCards cards={cards} numberId={numberId} shown={shown} /> : null}
      {parts.length > 0 ? (
        <ul className="flex flex-col gap-1 border-t border-line pt-1.5">
          {parts.map(({ id, label, icon, heading }) => (
            <li key={id} className="flex flex-col gap-1">
              {heading ? <span className="text-2xs font-medium text-muted" dir="auto">{heading}</span> : null}
              <span className="flex items-center justify-center gap-1.5 rounded-control bg-slate-3 px-2 py-1 text-xs font-medium text-accent-ink" dir="auto">
                <span aria-hidden>{icon}</span>{label}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Header({ header, numberId }: { header: Record<string, unknown> | undefined; numberId: string }) {
  const kind = textAt(header, 'type') ?? 'text';
  const file = recordAt(header, kind);
  if (file !== undefined) return <MediaFile kind={kind} media={file} numberId={numberId} />;
  const text = textAt(header, 'text');
  return text ? <p className="font-semibold" dir="auto">{text}</p> : null;
}

function useParts(content: Record<string, unknown>): Part[] {
  const { t } = useTranslation('messages');
  const action = recordAt(content, 'action');
  const labelled = (path: string, icon: ReactNode): Part[] => {
    const label = textAt(action, path);
    return label === undefined ? [] : [{ id: path, label, icon }];
  };
  const asked: Record<string, Part> = {
    send_location: { id: 'location', label: t('asks.location'), icon: <MapPin size={12} /> },
    address_message: { id: 'address', label: t('asks.address'), icon: <ClipboardPen size={12} /> },
    request_contact_info: { id: 'phone', label: t('asks.phone'), icon: <Smartphone size={12} /> },
    catalog_message: { id: 'catalogue', label: t('asks.catalogue'), icon: <Store size={12} /> },
  };
  const product = textAt(action, 'product_retailer_id');
  return [
    ...arrayAt(action, 'buttons').map((button, index): Part => ({ id: `button${index}`, label: textAt(button, 'reply.title') ?? '', icon: <Reply size={12} /> })),
    ...arrayAt(action, 'sections').flatMap((section, at) => [
      ...arrayAt(section, 'rows').map((row, index): Part => ({ id: `row${at}.${index}`, label: textAt(row, 'title') ?? '', icon: <ListTree size={12} />, heading: index === 0 ? textAt(section, 'title') : undefined })),
      ...arrayAt(section, 'product_items').map((item, index): Part => ({ id: `product${at}.${index}`, label: textAt(item, 'product_retailer_id') ?? '', icon: <Package size={12} />, heading: index === 0 ? textAt(section, 'title') : undefined })),
    ]),
    ...(product === undefined ? [] : [{ id: 'product', label: product, icon: <Package size={12} /> }]),
    ...labelled('parameters.display_text', <ExternalLink size={12} />),
    ...labelled('parameters.flow_cta', <ClipboardPen size={12} />),
    ...[asked[textAt(action, 'name') ?? '']].filter((part) => part !== undefined),
  ];
}
