/** A host as it is kept, from whatever was pasted: an address loses its scheme, path and log-in. */
export function hostText(typed: string): string {
  return typed.trim().toLowerCase().replace(/^[a-z][a-z0-9+.-]*:\/\//, '').replace(/^[^/@]*@/, '').replace(/[/?#].*$/, '');
}
