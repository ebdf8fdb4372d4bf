import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { recordAt, textAt } from '../read-content.ts';
import type { ContentProps } from './content-props.ts';
import { Words } from './Words.tsx';

type Draw = (url: string, alt: string) => ReactNode;

const drawings: Record<string, Draw> = {
  image: (url, alt) => <img src={url} alt={alt} loading="lazy" className="max-h-72 rounded-control object-contain" />,
  sticker: (url, alt) => <img src={url} alt={alt} loading="lazy" className="size-32 object-contain" />,
  video: (url) => <video src={url} controls preload="metadata" className="max-h-72 rounded-control"><track kind="captions" /></video>,
  audio: (url) => <audio src={url} controls preload="metadata" className="h-9 w-60"><track kind="captions" /></audio>,
  document: (url, alt) => <a href={url} download className="flex items-center gap-2 font-medium hover:underline"><FileText size={16} aria-hidden />{alt}</a>,
};

/** A picture, film, sound, file or sticker with its caption. */
export function MediaContent({ message, numberId }: ContentProps) {
  const media = recordAt(message.content, message.type) ?? message.content;
  const caption = textAt(media, 'caption');
  return (
    <div className="flex flex-col gap-1.5">
      <MediaFile kind={message.type} media={media} numberId={numberId} />
      {caption ? <Words text={caption} fallback={message.type} /> : null}
    </div>
  );
}

/** The file of a message, or of its header, by id or by link. */
export function MediaFile({ kind, media, numberId }: { kind: string; media: Record<string, unknown>; numberId: string }) {
  const { t } = useTranslation('inbox');
  const id = textAt(media, 'id');
  const url = id ? `/api/v1/media/${encodeURIComponent(numberId)}/${encodeURIComponent(id)}` : textAt(media, 'link');
  const draw = drawings[kind];
  if (url === undefined || draw === undefined) return <p className="text-muted italic">{t('message.mediaGone')}</p>;
  return draw(url, textAt(media, 'filename') ?? textAt(media, 'caption') ?? t(`types.${kind}`));
}
