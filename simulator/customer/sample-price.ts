import { hashText } from '../world/random.ts';

/** The catalogue's prices live at Meta: each product gets one that stays the same, between 5.00 and 99.90 euros. */
export function samplePrice(productId: string): number {
  return (50 + (hashText(productId) % 950)) / 10;
}
