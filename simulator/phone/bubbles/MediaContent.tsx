import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { stringAt, type JsonObject } from '../../world/json.ts';
import { actOn } from '../data/actions.ts';
import type { Message } from '../data/wire.ts';
import type { Attempt } from '../chat/phone-screen.ts';
import { FileLine } from './FileLine.tsx';
import { FormattedText } from './FormattedText.tsx';
import { VoicePlayer } from './VoicePlayer.tsx';

/** A picture, film, sound, file or sticker with its caption. */
export function MediaContent({ message, attempt }: { message: Message; attempt: Attempt }) {
  const { payload, type } = message;
  const caption = stringAt(payload, 'caption');
  return (
    <>
      <MediaFile kind={type} file={payload} onPlay={message.author === 'business' && type === 'audio' ? () => void attempt(() => actOn(message.id, 'play')) : undefined} />
      {caption ? <FormattedText text={caption} /> : null}
    </>
  );
}

/** The file of a message or of a header, by stored id or by link. */
export function MediaFile({ kind, file, onPlay }: { kind: string; file: JsonObject; onPlay?: (() => void) | undefined }) {
  const [isBroken, setBroken] = useState(false);
  const id = stringAt(file, 'id') ?? (typeof file['id'] === 'number' ? String(file['id']) : undefined);
  const address = id === undefined ? (stringAt(file, 'link') ?? '') : `/_sim/media/${encodeURIComponent(id)}`;
  const name = stringAt(file, 'filename') ?? 'Document';
  if (kind === 'document') return <FileLine name={name} href={address} detail={name.split('.').at(-1)?.toUpperCase() ?? ''} />;
  if (isBroken) {
    return (
      <span className="media media--broken">
        <ImageOff size={20} strokeWidth={1.5} aria-hidden />
        {kind === 'video' ? 'Video cannot be shown' : 'Picture cannot be shown'}
      </span>
    );
  }
  if (kind === 'audio') return <VoicePlayer address={address} onPlay={onPlay} />;
  if (kind === 'video') {
    return (
      <video className="media" controls preload="metadata" src={address} onError={() => setBroken(true)}>
        <track kind="captions" />
      </video>
    );
  }
  return <img className={kind === 'sticker' ? 'sticker' : 'media'} src={address} alt={stringAt(file, 'caption') ?? 'Picture'} loading="lazy" onError={() => setBroken(true)} />;
}
