import type { Sim } from '../../sim.ts';
import type { MediaItem } from '../../world/entities.ts';
import { sha256Base64 } from './media-files.ts';

const DAY_MS = 24 * 3_600_000;

/** How long an id is good, by where the file came from. */
export const MEDIA_LIFETIME_MS = { uploaded: 30 * DAY_MS, inbound: 7 * DAY_MS, seeded: 3650 * DAY_MS } as const;

/** A file to store. */
export interface NewMedia {
  id?: string;
  /** Empty when every number may use it. */
  numberId: string;
  mimeType: string;
  bytes: Buffer;
  filename?: string | undefined;
  origin: keyof typeof MEDIA_LIFETIME_MS;
}

/** Stores a file and makes its media item. */
export async function storeMedia(sim: Sim, media: NewMedia): Promise<MediaItem> {
  const now = sim.timeline.now();
  const item: MediaItem = {
    id: media.id ?? sim.ids.objectId(),
    numberId: media.numberId,
    mimeType: media.mimeType,
    size: media.bytes.length,
    sha256: sha256Base64(media.bytes),
    ...(media.filename ? { filename: media.filename } : {}),
    ...(isMovingWebp(media.bytes) ? { isAnimated: true } : {}),
    createdAt: now,
    expiresAt: now + MEDIA_LIFETIME_MS[media.origin],
  };
  await sim.files.put(item.id, media.bytes);
  sim.world.media.set(item.id, item);
  await forgetExpired(sim, now);
  sim.bus.emit({ type: 'setup' });
  return item;
}

/** The extended header of a WebP file says in one bit whether it moves (WebP container specification). */
function isMovingWebp(bytes: Buffer): boolean {
  return bytes.toString('latin1', 8, 16) === 'WEBPVP8X' && ((bytes[20] ?? 0) & 0x02) !== 0;
}

// Media are kept in the order of their arrival, so looking at the first few finds most of what has expired.
async function forgetExpired(sim: Sim, now: number): Promise<void> {
  let looked = 0;
  for (const item of sim.world.media.values()) {
    looked += 1;
    if (looked > 20) return;
    if (item.expiresAt > now) continue;
    sim.world.media.delete(item.id);
    await sim.files.remove(item.id);
  }
}
