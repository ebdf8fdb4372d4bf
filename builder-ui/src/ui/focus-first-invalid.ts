/** Puts the focus into the first field of a form that has an error, after the errors were drawn. */
export function focusFirstInvalid(form: HTMLFormElement): void {
  requestAnimationFrame(() => {
    form.querySelector<HTMLElement>('input[aria-invalid="true"], textarea[aria-invalid="true"], input[data-invalid], textarea[data-invalid]')?.focus();
  });
}
