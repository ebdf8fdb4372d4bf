import { FileText, Film, Music } from 'lucide-react';
import type { MediaAsset } from '../../../schemas/generated/types.ts';

/** A small picture of a file, or the sign of its kind. */
export function MediaTile({ asset: { kind, url } }: { asset: Pick<MediaAsset, 'kind' | 'url'> }) {
  if (kind === 'image' || kind === 'sticker') return <img src={url} alt="" loading="lazy" className="size-full bg-slate-3 object-contain" />;
  const Icon = kind === 'video' ? Film : kind === 'audio' ? Music : FileText;
  return <span className="flex size-full items-center justify-center bg-slate-3 text-muted"><Icon size={24} aria-hidden /></span>;
}
