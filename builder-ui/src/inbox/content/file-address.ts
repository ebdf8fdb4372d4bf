import { textAt } from '../read-content.ts';

/** Where the browser finds the file of a message: ours by asset, WhatsApp's by number and id, anybody's by link. */
export function fileAddress(file: Record<string, unknown>, numberId: string): string | undefined {
  const asset = textAt(file, 'asset');
  if (asset) return `/api/v1/media/${encodeURIComponent(asset)}/file`;
  const id = textAt(file, 'id');
  return id ? `/api/v1/media/${encodeURIComponent(numberId)}/${encodeURIComponent(id)}` : textAt(file, 'link');
}
