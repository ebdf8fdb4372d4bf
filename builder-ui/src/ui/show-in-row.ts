/** Brings a child into the middle of a row that is moved sideways, in both writing directions; what stands around the row does not move. */
export function showInRow(row: HTMLElement | null, child: HTMLElement | null | undefined): void {
  if (row && child && row.scrollWidth > row.clientWidth) row.scrollTo({ left: child.offsetLeft + (child.offsetWidth - row.clientWidth) / 2, behavior: 'smooth' });
}
