import type { EditorMode } from './editor-ui.ts';

/** What the address of the editor says besides the flow. */
export type EditorSearch = {
  /** Panel beside the canvas; editing when left out. */
  view?: Exclude<EditorMode, 'edit'>;
  /** Run whose path is shown; implies watching. */
  run?: string;
  /** Version that is looked at in the history. */
  version?: number;
  /** The version before is shown beside it; without a version, the published one beside the draft. */
  compare?: true;
  /** Step to select at the start. */
  node?: string;
};

const views = ['test', 'watch', 'history'] as const;

/** Reads the address; anything it does not know is left out. */
export function editorSearch(search: Record<string, unknown>): EditorSearch {
  const view = views.find((candidate) => candidate === search['view']);
  const version = Number(search['version']);
  const run = text(search['run']);
  const node = text(search['node']);
  return { ...(view ? { view } : {}), ...(run ? { run } : {}), ...(Number.isInteger(version) && version > 0 ? { version } : {}), ...(search['compare'] === true ? { compare: true as const } : {}), ...(node ? { node } : {}) };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
