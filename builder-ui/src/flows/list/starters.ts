import type { FlowGraph, FlowKind, NodeCase } from '../../../../schemas/generated/types.ts';

/** A flow to begin with. Its name and what it does stand in locales/<language>/starters.json. */
export type Starter = { id: string; kind: FlowKind; graph: FlowGraph };

// The demo flows, the examples of the tests and what people begin with are the same files, so none can rot.
const files = import.meta.glob<Omit<Starter, 'id'>>('../../../../starters/*/flow.json', { import: 'default' });
const cases = import.meta.glob<NodeCase[]>('../../../../starters/*/cases.json', { import: 'default' });

/** In the order of the gallery: what most people come for stands first. */
const order: ReadonlyArray<string> = ['menu', 'faq', 'lead-capture', 'order-status', 'out-of-hours', 'satisfaction', 'opt-in', 'broadcast-reply', 'welcome-journey', 'abandoned-cart', 'appointment-reminder', 'escalation'];

/** Loads all starters. */
export async function loadStarters(): Promise<Starter[]> {
  const loaded = await Promise.all(Object.entries(files).map(async ([path, load]): Promise<Starter> => ({ ...(await load()), id: idOf(path) })));
  return loaded.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** The golden cases of a starter; the first one shows it at its best. */
export async function loadStarterCases(id: string): Promise<NodeCase[]> {
  return (await cases[`../../../../starters/${id}/cases.json`]?.()) ?? [];
}

function idOf(path: string): string {
  return path.split('/').at(-2) ?? path;
}
