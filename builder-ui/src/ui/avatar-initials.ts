const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Up to two letters that stand for a name in any script: first and last word of "Ana María Kovač" give "AK",
 * a phone number gives its last two digits, an empty name a question mark.
 */
export function avatarInitials(name: string): string {
  const trimmed = name.trim();
  if (/^\+?[\d\s()-]+$/.test(trimmed)) return trimmed.replace(/\D/g, '').slice(-2) || '?';
  const words = trimmed.split(/\s+/u).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => firstGrapheme(word ?? '')).join('').toLocaleUpperCase() || '?';
}

function firstGrapheme(word: string): string {
  const [first] = graphemes.segment(word.replace(/^[^\p{L}\p{N}\p{Extended_Pictographic}]+/u, ''));
  return first?.segment ?? '';
}
