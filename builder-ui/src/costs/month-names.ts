/** The last months (YYYY-MM), this one first, with their names in the page's language. */
export function lastMonths(count: number, language: string, now: Date): { value: string; label: string }[] {
  const name = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: count }, (_, back) => {
    const month = new Date(Date.UTC(now.getFullYear(), now.getMonth() - back, 1));
    return { value: month.toISOString().slice(0, 7), label: name.format(month) };
  });
}
