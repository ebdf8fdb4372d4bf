/** A search for a part of a text, without regard to case; what somebody types is never read as a pattern. */
export function containing(text: string): RegExp {
  return new RegExp(text.trim().replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'i');
}
