/** A part of a whole as a percentage: "42%", and "<1%" for what would round to nothing. */
export function shareText(part: number, whole: number, locale: string): string {
  if (whole <= 0) return '';
  const share = part / whole;
  const percent = (value: number) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value);
  return share > 0 && share < 0.01 ? `<${percent(0.01)}` : percent(share);
}
