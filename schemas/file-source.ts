/** Where a file is that somebody entered as text: an address, a file of the library (med_...), or one that WhatsApp has under this id. */
export function fileSource(text: string): { link: string } | { asset: string } | { id: string } {
  if (/^https?:\/\//i.test(text)) return { link: text };
  return text.startsWith('med_') ? { asset: text } : { id: text };
}
