import { Download, FileArchive, FileSpreadsheet, FileText, Presentation, type LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaKind } from '../../../schemas/generated/types.ts';
import { cx } from '../ui/cx.ts';
import { sizeText } from './file-words.ts';
import { Lightbox } from './Lightbox.tsx';
import { VoicePlayer } from './VoicePlayer.tsx';

export type DrawnFileProps = {
  kind: MediaKind;
  /** Where its bytes are. */
  url: string;
  name: string;
  size?: number | undefined;
  mimeType?: string | undefined;
  caption?: string | undefined;
  voice?: boolean | undefined;
};

/** A file as people look at it: pictures open large, films and sounds are played, documents are offered for download. */
export function DrawnFile(props: DrawnFileProps) {
  const { t } = useTranslation('media');
  const [broken, setBroken] = useState(false);
  const { kind, url, name, caption } = props;
  const alt = caption ?? (name || t(`kinds.${kind}`));
  if (kind === 'document') return <DocumentLine {...props} />;
  if (broken) return <DocumentLine {...props} note={t('cannotShow')} />;
  const onBroken = () => setBroken(true);
  switch (kind) {
    case 'image':
      return <Lightbox url={url} alt={alt} caption={caption}><img src={url} alt="" loading="lazy" onError={onBroken} className="max-h-72 min-h-10 max-w-full rounded-control object-contain" /></Lightbox>;
    case 'sticker':
      return <img src={url} alt={t('kinds.sticker')} loading="lazy" onError={onBroken} className="size-32 object-contain" />;
    case 'video':
      return <video src={url} controls preload="metadata" playsInline aria-label={alt} onError={onBroken} className="max-h-72 w-80 max-w-full rounded-control bg-slate-3"><track kind="captions" /></video>;
    case 'audio':
      return <VoicePlayer url={url} voice={props.voice === true} onBroken={onBroken} />;
  }
}

function DocumentLine({ url, name, size, mimeType, kind, note }: DrawnFileProps & { note?: ReactNode }) {
  const { t, i18n } = useTranslation('media');
  const Icon = iconOf(name, mimeType);
  const facts = [endingOf(name)?.toUpperCase(), size === undefined ? undefined : sizeText(size, i18n.language)].filter((fact) => fact !== undefined);
  return (
    <a href={withDownload(url)} download className="group/file flex w-72 max-w-full items-center gap-2.5 rounded-control border border-line bg-surface px-2.5 py-2 hover:bg-hover">
      <Icon size={20} className="shrink-0 text-accent-ink" aria-hidden />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium" dir="auto">{name || t(`kinds.${kind}`)}</span>
        <span className={cx('block truncate text-2xs', note ? 'text-amber-ink' : 'text-muted')}>{note ?? facts.join(' · ')}</span>
      </span>
      <Download size={14} className="shrink-0 text-faint group-hover/file:text-ink" aria-label={t('download')} />
    </a>
  );
}

/** Only files of our own server know how to be saved instead of shown. */
function withDownload(url: string): string {
  return url.startsWith('/') ? `${url}?download=true` : url;
}

function endingOf(name: string): string | undefined {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1];
}

function iconOf(name: string, mimeType = ''): LucideIcon {
  if (/sheet|excel/.test(mimeType) || /\.(xlsx?|csv)$/i.test(name)) return FileSpreadsheet;
  if (/presentation|powerpoint/.test(mimeType) || /\.pptx?$/i.test(name)) return Presentation;
  return /zip|compressed/.test(mimeType) ? FileArchive : FileText;
}
