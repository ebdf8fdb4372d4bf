/** The arm in whose part of the whole the share (0 <= share < 1) lies. Parts that do not add up to 100 keep their proportion. Undefined: there is none. */
export function armAt<Arm extends { readonly weight: number }>(arms: readonly Arm[], share: number): Arm | undefined {
  let left = share * arms.reduce((sum, { weight }) => sum + weight, 0);
  for (const arm of arms) {
    left -= arm.weight;
    if (left < 0) return arm;
  }
  // Only when every part is 0, which the publish checks refuse.
  return arms[0];
}
