const HUES = [174, 210, 262, 330, 20, 38, 150, 192];

/** The first letters of a name on a colour that is always the same for the same person. */
export function Avatar({ name, id, size = 36 }: { name: string; id: string; size?: number }) {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  const hue = HUES[hash % HUES.length] ?? 174;
  return (
    <span className="avatar" style={{ width: size, height: size, fontSize: size * 0.36, ['--hue' as string]: hue }} aria-hidden>
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => (word ? [...word][0] : ''));
  return letters.join('').toUpperCase() || '?';
}
