import { useMutation } from '@tanstack/react-query';
import { CloudAlert, Link2, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MediaKind, MessageBody } from '../../../../schemas/generated/types.ts';
import { mediaKinds } from '../../../../schemas/limits.ts';
import { describeError } from '../../api/describe-error.ts';
import { request } from '../../api/request.ts';
import { DrawnFile } from '../../media/DrawnFile.tsx';
import { Button } from '../../ui/Button.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { recordAt, textAt } from '../read-content.ts';
import type { ContentProps } from './content-props.ts';
import { fileAddress } from './file-address.ts';
import { Words } from './Words.tsx';

/** A picture, film, sound, document or sticker with its words, or how far it has come. */
export function MediaContent({ message, numberId }: ContentProps) {
  const file = recordAt(message.content, message.type) ?? message.content;
  const caption = textAt(file, 'caption');
  const state = message.media?.state;
  return (
    <div className="flex flex-col gap-1.5" data-media={state ?? 'outside'}>
      {state === 'failed' ? <Failed message={message} /> : state === 'waiting' ? <Waiting /> : <MediaFile kind={message.type} media={file} numberId={numberId} facts={message.media} />}
      {caption ? <Words text={caption} fallback={message.type} /> : null}
    </div>
  );
}

type MediaFileProps = { kind: string; media: Record<string, unknown>; numberId: string; facts?: MessageBody['media'] };

/** The file of a message, or of its header: by asset, by id or by link. */
export function MediaFile({ kind, media, numberId, facts }: MediaFileProps) {
  const { t } = useTranslation('inbox');
  const url = fileAddress(media, numberId);
  if (url === undefined || !isKind(kind)) return <p className="text-muted italic">{t('message.mediaGone')}</p>;
  if (!url.startsWith('/')) return <LinkedFile kind={kind} url={url} name={textAt(media, 'filename')} />;
  return <DrawnFile kind={kind} url={url} name={textAt(media, 'filename') ?? facts?.name ?? ''} size={facts?.size} mimeType={facts?.mimeType} caption={textAt(media, 'caption')} voice={media['voice'] === true} />;
}

/** A file of somebody else's server. It is not fetched: the page takes nothing from elsewhere. */
function LinkedFile({ kind, url, name }: { kind: MediaKind; url: string; name: string | undefined }) {
  const { t } = useTranslation('media');
  return (
    <a href={url} target="_blank" rel="noreferrer noopener" className="flex w-64 max-w-full items-center gap-2.5 rounded-control border border-line bg-surface px-2.5 py-2 hover:bg-hover">
      <Link2 size={18} className="shrink-0 text-accent-ink" aria-hidden />
      <span className="min-w-0">
        <span className="block truncate font-medium" dir="auto">{name ?? t(`kinds.${kind}`)}</span>
        <span className="block truncate text-2xs text-muted" dir="ltr">{URL.parse(url)?.hostname ?? url}</span>
      </span>
    </a>
  );
}

function isKind(kind: string): kind is MediaKind {
  return kind in mediaKinds;
}

function Waiting() {
  const { t } = useTranslation('media');
  return <p className="flex items-center gap-2 text-xs text-muted" role="status"><Spinner />{t('fetch.waiting')}</p>;
}

/** Why the file is not there, and another try. */
function Failed({ message }: { message: MessageBody }) {
  const { t } = useTranslation('media');
  const path = `/conversations/${encodeURIComponent(message.conversationId)}/messages/${encodeURIComponent(message.id)}/media`;
  const again = useMutation({ mutationFn: () => request<MessageBody>('POST', path) });
  return (
    <div className="flex max-w-72 flex-col items-start gap-1.5">
      <p className="flex items-start gap-2 text-xs text-amber-ink"><CloudAlert size={14} className="mt-px shrink-0" aria-hidden />{t(`fetch.problems.${message.media?.problem ?? 'unreachable'}`)}</p>
      {message.media?.problem === 'too_large' ? null : <Button size="sm" variant="secondary" icon={<RotateCw size={14} />} loading={again.isPending} onClick={() => again.mutate()}>{t('fetch.again')}</Button>}
      {again.isError ? <p className="text-xs text-red-ink">{describeError(again.error).message}</p> : null}
    </div>
  );
}
