type Parts = Readonly<Record<string, unknown>>;

/** What a message is called where it has no words: its type, and of an interactive one what it holds (form, address, product). */
export function messageKind({ type, content }: { type: string; content: Parts }): string {
  if (type !== 'interactive') return type;
  const held = Object(content['interactive'] ?? content) as Parts;
  if (held['type'] === 'nfm_reply') return (Object(held['nfm_reply']) as Parts)['name'] === 'address_message' ? 'address' : 'form';
  return held['type'] === 'product' ? 'product' : type;
}
