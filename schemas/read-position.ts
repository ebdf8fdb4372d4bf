/** A place on the globe as people copy it out of maps: "52.52, 13.40", or an address of a map with "@52.52,13.40" in it. */
export function readPosition(text: string): { latitude: number; longitude: number } | undefined {
  const match = /(?:^|[@=?/ ])(-?\d{1,2}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)/.exec(text.trim());
  if (match === null) return undefined;
  const [latitude, longitude] = [Number(match[1]), Number(match[2])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}
