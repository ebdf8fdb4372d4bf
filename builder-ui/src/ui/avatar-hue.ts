const hues = ['trigger', 'send', 'ask', 'logic', 'time', 'people', 'outside'] as const;

/** A quiet colour of a person, the same for the same name; a value for `data-node-group`. */
export function avatarHue(name: string): string {
  return hues[[...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7) % hues.length] ?? 'people';
}
