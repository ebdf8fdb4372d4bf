import type { EditorMode } from './editor-ui.ts';

/** What the address of the editor says besides the flow. */
export type EditorSearch = {
  /** Panel beside the canvas; editing when left out. */
  view?: Exclude<EditorMode, 'edit'>;
  /** Run whose path is shown; implies watching. */
  run?: string;
  /** Version that is looked at in the history, or watched. */
  version?: number;
  /** The version before is shown beside it; without a version, the published one beside the draft. */
  compare?: true;
  /** Watching counts all versions together, on the drawing of the published one. */
  allVersions?: true;
  /** Days that are counted while watching; all when left out. */
  period?: (typeof periods)[number];
  /** Step to select at the start. */
  node?: string;
};

const periods = ['today', 'week', 'month'] as const;
const views = ['test', 'watch', 'history'] as const;

/** Reads the address; anything it does not know is left out. */
export function editorSearch(search: Record<string, unknown>): EditorSearch {
  const view = views.find((candidate) => candidate === search['view']);
  const version = Number(search['version']);
  const run = text(search['run']);
  const node = text(search['node']);
  const period = periods.find((candidate) => candidate === search['period']);
  return { ...(view ? { view } : {}), ...(run ? { run } : {}), ...(Number.isInteger(version) && version > 0 ? { version } : {}), ...(search['compare'] === true ? { compare: true as const } : {}), ...(period ? { period } : {}), ...(search['allVersions'] === true ? { allVersions: true as const } : {}), ...(node ? { node } : {}) };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
