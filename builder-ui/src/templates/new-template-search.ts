/** from: the template to begin with, or draft: the draft. as: a copy of it, or the same in another language. */
export type NewTemplateSearch = { from?: string; as?: 'copy' | 'language'; draft?: string };

/** What the address of the page for a new template says. */
export function newTemplateSearch(search: Record<string, unknown>): NewTemplateSearch {
  const { from, as, draft } = search;
  return { ...(typeof from === 'string' ? { from } : {}), ...(as === 'language' || as === 'copy' ? { as } : {}), ...(typeof draft === 'string' ? { draft } : {}) };
}

/** What the address of the list says: templates of WhatsApp, or drafts. */
export function templatesSearch(search: Record<string, unknown>): { view?: 'drafts' } {
  return search['view'] === 'drafts' ? { view: 'drafts' } : {};
}
