const controls = 'input:not([type=hidden]), select, textarea, button, a[href], summary, [contenteditable=true], [tabindex]';

/**
 * What the focus should begin with inside an element: its first control that Tab reaches and that is in sight without
 * scrolling, so that nobody is carried past what they should read first. Undefined when there is none.
 */
export function firstControl(area: HTMLElement | null): HTMLElement | undefined {
  if (area === null) return undefined;
  const { bottom } = area.getBoundingClientRect();
  const first = [...area.querySelectorAll<HTMLElement>(controls)].find((one) => one.tabIndex >= 0 && !one.matches(':disabled, [aria-disabled=true]') && one.checkVisibility({ visibilityProperty: true }));
  return first !== undefined && first.getBoundingClientRect().top < bottom ? first : undefined;
}
