/** Gives every placeholder that has none words to use when there is no value. */
export function withDefaults(text: string, otherwise: string): string {
  return text.replace(/\{\{(-?)\s*([\w.]+)\s*(-?)\}\}/g, (_all, open: string, path: string, close: string) => `{{${open} ${path} | default: "${otherwise}" ${close}}}`);
}
