import { ExternalLink, FileText, Image, List, Reply } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MediaKind } from '../../../../schemas/generated/types.ts';
import { mediaKinds } from '../../../../schemas/limits.ts';
import { DrawnFile } from '../../media/DrawnFile.tsx';
import { cx } from '../../ui/cx.ts';
import type { Choice, MessageContent } from './message-content.ts';
import { whatsAppText } from './whatsapp-text.tsx';

export type MessageBubbleProps = {
  content: MessageContent;
  /** business: from us, on the left of the customer's phone; customer: on the right. */
  from: 'business' | 'customer';
  /** Under the text, at the end: time and ticks. */
  foot?: ReactNode | undefined;
  /** Draws a placeholder that has no value yet. */
  chip: (path: string) => ReactNode;
  onChoose?: ((choice: Choice) => void) | undefined;
  onOpenList?: (() => void) | undefined;
};

/** A chat bubble with the buttons that hang under it. */
export function MessageBubble({ content, from, foot, chip, onChoose, onOpenList }: MessageBubbleProps) {
  const { header, body, footer, media, asset, buttons, list, outward } = content;
  const action = 'phone-button';
  return (
    <div className={cx('flex w-fit max-w-[84%] min-w-24 flex-col gap-1', from === 'customer' ? 'ms-auto' : 'me-auto')} data-from={from}>
      <div className={cx('phone-bubble', from === 'customer' && 'phone-bubble-own')} dir="auto">
        {media ? <MediaBox kind={media} asset={asset} /> : null}
        {header ? <p className="mb-0.5 font-semibold">{whatsAppText(header, chip)}</p> : null}
        <p className="break-words whitespace-pre-wrap">{body === '' ? asset ? null : <span className="text-faint">…</span> : whatsAppText(body, chip)}</p>
        {footer ? <p className="mt-0.5 text-xs text-faint">{whatsAppText(footer, chip)}</p> : null}
        {foot ? <div className="-mb-0.5 flex items-center justify-end gap-1 text-2xs text-muted" data-numeric>{foot}</div> : null}
      </div>
      {buttons.map((choice) => (
        <button key={choice.id} type="button" className={action} disabled={!onChoose} onClick={() => onChoose?.(choice)}>
          <Reply size={14} aria-hidden /><span className="min-w-0 truncate" dir="auto">{whatsAppText(choice.title, chip)}</span>
        </button>
      ))}
      {list ? (
        <button type="button" className={action} disabled={!onOpenList} onClick={onOpenList}>
          <List size={14} aria-hidden /><span className="min-w-0 truncate" dir="auto">{list.label}</span>
        </button>
      ) : null}
      {outward.map((title) => (
        <span key={title} className={action}><ExternalLink size={14} aria-hidden /><span className="min-w-0 truncate" dir="auto">{title}</span></span>
      ))}
    </div>
  );
}

function MediaBox({ kind, asset }: { kind: string; asset: MessageContent['asset'] }) {
  if (asset && kind in mediaKinds) return <div className="mb-1 max-w-56"><DrawnFile kind={kind as MediaKind} url={`/api/v1/media/${encodeURIComponent(asset.id)}/file`} name={asset.name} voice={asset.voice} /></div>;
  return (
    <div className="mb-1 flex h-24 w-48 max-w-full items-center justify-center rounded-sm bg-slate-4 text-faint">
      {kind === 'image' || kind === 'sticker' || kind === 'video' ? <Image size={20} aria-hidden /> : <FileText size={20} aria-hidden />}
    </div>
  );
}
