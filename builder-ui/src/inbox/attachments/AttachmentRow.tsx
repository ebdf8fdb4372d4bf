import { FileText, Film, Music, Sticker, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaAsset, MediaKind } from '../../../../schemas/generated/types.ts';
import { limits } from '../../../../schemas/limits.ts';
import { sizeText } from '../../media/file-words.ts';
import { ProgressBar } from '../../media/ProgressBar.tsx';
import { useUpload } from '../../media/use-upload.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Input } from '../../ui/Input.tsx';
import { Select } from '../../ui/Select.tsx';
import { kindsOf, mayHaveCaption, type AttachmentDraft } from './draft.ts';

type AttachmentRowProps = { draft: AttachmentDraft; disabled: boolean; onChange: (part: Partial<AttachmentDraft>) => void; onRemove: () => void };

const icons = { video: Film, audio: Music, document: FileText, sticker: Sticker } as const;

/** One file before it is sent: what it looks like, how much of it is uploaded, its words. Uploading begins at once. */
export function AttachmentRow({ draft, disabled, onChange, onRemove }: AttachmentRowProps) {
  const { t, i18n } = useTranslation('media');
  const [done] = useState(() => (asset: MediaAsset) => onChange({ asset }));
  const { upload, start, cancel } = useUpload(done);
  const { file, kind, asset } = draft;
  useEffect(() => {
    if (file && !asset) start(file, { kind, for: 'reply' });
    // A document goes by other limits than a picture, so it is checked anew; a file that is in the store stays there.
  }, [file, kind, asset, start]);
  const size = file?.size ?? asset?.size ?? 0;
  const kinds = kindsOf(draft);
  return (
    <li className="flex gap-3 rounded-card border border-line p-2.5" data-attachment={asset ? 'ready' : upload.state}>
      <Preview draft={draft} />
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <div className="flex flex-wrap items-start gap-2">
          <span className="min-w-0 flex-1">
            <span className="block truncate text-xs font-medium" dir="auto">{draft.name || t(`kinds.${kind}`)}</span>
            <span className="block text-2xs text-muted" data-numeric>{sizeText(size, i18n.language)}</span>
          </span>
          {kinds.length > 1 && !draft.voice ? <span className="w-36 shrink-0 max-md:order-last max-md:w-full"><Select size="sm" aria-label={t('attach.as')} value={kind} onValueChange={(next: MediaKind) => onChange({ kind: next, asset: file ? undefined : asset })} options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} disabled={disabled} /></span> : null}
          <IconButton size="sm" variant="ghost" label={t('attach.remove', { name: draft.name })} icon={<X size={14} />} disabled={disabled} onClick={() => { cancel(); onRemove(); }} />
        </div>
        {upload.state === 'running' ? <ProgressBar share={upload.share} label={t('attach.progress', { name: draft.name })} /> : null}
        {upload.state === 'failed' && !asset ? (
          <p className="flex flex-wrap items-center gap-2 text-xs text-red-ink" role="alert">
            {upload.problem}
            {file && upload.again ? <Button size="sm" variant="ghost" onClick={() => start(file, { kind, for: 'reply' })}>{t('attach.again')}</Button> : null}
          </p>
        ) : mayHaveCaption(kind) ? (
          <Input value={draft.caption} onValueChange={(caption) => onChange({ caption })} maxLength={limits.maxCaption} placeholder={t('attach.caption')} aria-label={t('attach.caption')} dir="auto" disabled={disabled} />
        ) : null}
      </div>
    </li>
  );
}

function Preview({ draft: { file, asset, kind } }: { draft: AttachmentDraft }) {
  // A row keeps its file for life; the address is given back once the browser has drawn it.
  const [url] = useState(() => (file && /^image\/(jpeg|png|webp)$/.test(file.type) ? URL.createObjectURL(file) : undefined));
  const address = url ?? asset?.url;
  const type = asset?.mimeType ?? file?.type ?? '';
  if (address && /^image\/(jpeg|png|webp)$/.test(type)) return <img src={address} alt="" onLoad={() => { if (url) URL.revokeObjectURL(url); }} className="size-16 shrink-0 rounded-control bg-slate-3 object-cover" />;
  const Icon = kind === 'image' ? FileText : icons[kind];
  return <span className="flex size-16 shrink-0 items-center justify-center rounded-control bg-slate-3 text-muted"><Icon size={20} aria-hidden /></span>;
}
