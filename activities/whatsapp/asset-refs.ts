import type { OutgoingMessage } from '../../schemas/generated/types.ts';

/** A file of our store that a message names. key: the name of the part that holds it, which says as what it is sent. */
export interface AssetUse {
  readonly asset: string;
  readonly path: readonly string[];
  readonly key: string;
}

/** The assets that a message sends, wherever in it they stand: as its file, in a header, on a card. */
export function assetUses(message: OutgoingMessage): readonly AssetUse[] {
  return [...usesIn(message, [])];
}

/** Their ids, each once. */
export function assetsOf(message: OutgoingMessage): string[] {
  return [...new Set(assetUses(message).map(({ asset }) => asset))];
}

/** The message as the Cloud API takes it: every asset replaced by the id that WhatsApp gave for it. */
export function withMediaIds(message: OutgoingMessage, ids: ReadonlyMap<string, string>): OutgoingMessage {
  return replaceIn(message, ids) as OutgoingMessage;
}

function* usesIn(value: unknown, path: readonly string[]): Generator<AssetUse> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'asset' && typeof inner === 'string') yield { asset: inner, path, key: path.at(-1) ?? '' };
    else yield* usesIn(inner, [...path, name]);
  }
}

function replaceIn(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((inner) => replaceIn(inner, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => (name === 'asset' && typeof inner === 'string' ? ['id', ids.get(inner) ?? inner] : [name, replaceIn(inner, ids)])));
}
