/** from: the template to begin with. as: a copy of it, or the same in another language. */
export type NewTemplateSearch = { from?: string; as?: 'copy' | 'language' };

/** What the address of the page for a new template says. */
export function newTemplateSearch(search: Record<string, unknown>): NewTemplateSearch {
  const { from, as } = search;
  return { ...(typeof from === 'string' ? { from } : {}), ...(as === 'language' || as === 'copy' ? { as } : {}) };
}
