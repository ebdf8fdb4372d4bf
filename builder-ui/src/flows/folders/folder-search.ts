/** What the address of the list of flows says: a folder, `none` for flows in no folder; all when left out. */
export type FolderSearch = { folder?: string };

export function folderSearch(search: Record<string, unknown>): FolderSearch {
  const { folder } = search;
  return typeof folder === 'string' && folder !== '' ? { folder } : {};
}
