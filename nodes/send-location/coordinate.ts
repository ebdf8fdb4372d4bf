/** Degrees beyond which there is no place. */
export const furthest = { latitude: 90, longitude: 180 } as const;

export type Axis = keyof typeof furthest;

/** The degrees that a text gives, with a decimal point or comma; undefined when it is no such place on earth. */
export function coordinate(text: string, axis: Axis): number | undefined {
  const plain = text.trim().replace(',', '.');
  const degrees = plain === '' ? Number.NaN : Number(plain);
  return Number.isFinite(degrees) && Math.abs(degrees) <= furthest[axis] ? degrees : undefined;
}
