/** An amount of the sample catalogue as people read it. */
export function euros(amount: number): string {
  return new Intl.NumberFormat(undefined, { style: 'currency', currency: 'EUR' }).format(amount);
}
