import { useTranslation } from 'react-i18next';
import { arrayAt, recordAt, textAt } from '../read-content.ts';
import { CarouselCards } from './CarouselCards.tsx';
import { MediaFile } from './MediaContent.tsx';
import { offeredRows } from './offered-rows.ts';
import { useTappable } from './use-tappable.tsx';
import { Words } from './Words.tsx';

type SentInteractiveProps = { content: Record<string, unknown>; numberId: string; /** Card to be in sight. */ shown?: number | undefined };

/** An interactive message of ours as the customer got it: header, words, small print, what it offers, and what there is to tap. */
export function SentInteractive({ content, numberId, shown }: SentInteractiveProps) {
  const tappable = useTappable(content);
  const rows = offeredRows(content);
  const cards = arrayAt(content, 'action.cards');
  const body = textAt(content, 'body.text');
  const footer = textAt(content, 'footer.text');
  return (
    <div className="flex min-w-44 flex-col gap-1.5">
      <Header header={recordAt(content, 'header')} numberId={numberId} />
      {body ? <Words text={body} fallback="interactive" /> : null}
      {rows.length > 0 ? <Rows rows={rows} /> : null}
      {footer ? <p className="text-xs text-muted" dir="auto">{footer}</p> : null}
      {cards.length > 0 ? <CarouselCards cards={cards} numberId={numberId} shown={shown} /> : null}
      {tappable.length > 0 ? (
        <ul className="mt-0.5 flex flex-col gap-1">
          {tappable.map(({ id, label, icon, url }) => (
            <li key={id} className="flex min-h-7 items-center justify-center gap-1.5 rounded-control border border-line bg-surface px-2 py-1 text-xs font-medium text-accent-ink" title={url}>
              <span className="shrink-0" aria-hidden>{icon}</span><span className="min-w-0 break-words" dir="auto">{label}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** What a list or a choice of products opens. */
function Rows({ rows }: { rows: ReturnType<typeof offeredRows> }) {
  const { t } = useTranslation('messages');
  return (
    <ul className="flex flex-col gap-1 border-s-2 border-accent-line ps-2 text-xs" aria-label={t('offered')}>
      {rows.map(({ id, title, description, heading }) => (
        <li key={id}>
          {heading ? <span className="block pt-0.5 text-2xs font-semibold text-muted" dir="auto">{heading}</span> : null}
          <span className="block break-words" dir="auto">{title}</span>
          {description ? <span className="block text-2xs break-words text-muted" dir="auto">{description}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function Header({ header, numberId }: { header: Record<string, unknown> | undefined; numberId: string }) {
  const kind = textAt(header, 'type') ?? 'text';
  const file = recordAt(header, kind);
  if (file !== undefined) return <MediaFile kind={kind} media={file} numberId={numberId} />;
  const text = textAt(header, 'text');
  return text ? <p className="font-semibold" dir="auto">{text}</p> : null;
}
