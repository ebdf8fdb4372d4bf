import type { FlowGraph, FlowKind } from '../../../../schemas/generated/types.ts';

/** A flow to begin with. */
export type Starter = { id: string; name: string; kind: FlowKind; description: string; graph: FlowGraph };

// The demo flows, the examples of the tests and what people begin with are the same files, so none can rot.
const files = import.meta.glob<Omit<Starter, 'id'>>('../../../../tests/fixtures/flows/*.json', { import: 'default' });

const kinds: ReadonlyArray<string> = ['conversation', 'journey', 'policy'];

/** Loads all starters. */
export async function loadStarters(): Promise<Starter[]> {
  const loaded = await Promise.all(Object.entries(files).map(async ([path, load]): Promise<Starter> => ({ ...(await load()), id: path.split('/').at(-1)?.replace('.json', '') ?? path })));
  return loaded.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.name.localeCompare(b.name));
}

/** Reads an exported flow; undefined when the file is something else or damaged. */
export async function readExportedFlow(text: string): Promise<Pick<Starter, 'name' | 'kind' | 'graph'> | undefined> {
  // Larger than the rest of the list page, and rarely needed there.
  const { default: validators } = await import('../../../../schemas/generated/flow-validators.js');
  try {
    const value = JSON.parse(text) as Partial<Starter>;
    const valid = validators['FlowGraph'];
    if (!valid?.(value.graph) || typeof value.name !== 'string' || !kinds.includes(String(value.kind))) return undefined;
    return { name: value.name.slice(0, 120), kind: value.kind as FlowKind, graph: value.graph as FlowGraph };
  } catch {
    // Not JSON at all: the dialog says that the file is no flow.
    return undefined;
  }
}
