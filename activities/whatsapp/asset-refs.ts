import type { OutgoingMessage } from '../../schemas/generated/types.ts';

/** The assets that a message sends, wherever in it they stand: as its file, in a header, on a card. */
export function assetsOf(message: OutgoingMessage): string[] {
  const found = new Set<string>();
  replaceIn(message, (asset) => {
    found.add(asset);
    return { asset };
  });
  return [...found];
}

/** The message as the Cloud API takes it: every asset replaced by the id that WhatsApp gave for it. */
export function withMediaIds(message: OutgoingMessage, ids: ReadonlyMap<string, string>): OutgoingMessage {
  return replaceIn(message, (asset) => ({ id: ids.get(asset) ?? asset })) as OutgoingMessage;
}

function replaceIn(value: unknown, replace: (asset: string) => object): unknown {
  if (Array.isArray(value)) return value.map((inner) => replaceIn(inner, replace));
  if (typeof value !== 'object' || value === null) return value;
  const { asset, ...rest } = value as { asset?: unknown };
  const copy = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, replaceIn(inner, replace)]));
  return typeof asset === 'string' ? { ...replace(asset), ...copy } : copy;
}
