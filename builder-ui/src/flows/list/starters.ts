import type { FlowGraph, FlowKind, NodeCase } from '../../../../schemas/generated/types.ts';
import { caseInLanguage, inLanguage, type StarterTexts } from '../../../../starters/in-language.ts';

/** A flow to begin with. Its name and what it does stand in locales/<language>/starters.json. */
export type Starter = { id: string; kind: FlowKind; graph: FlowGraph };

// The demo flows, the examples of the tests and what people begin with are the same files, so none can rot.
const files = import.meta.glob<Omit<Starter, 'id'>>('../../../../starters/*/flow.json', { import: 'default' });
const cases = import.meta.glob<NodeCase[]>('../../../../starters/*/cases.json', { import: 'default' });

const texts = import.meta.glob<StarterTexts>('../../../../starters/*/texts/*.json', { import: 'default' });

/** In the order of the gallery: what most people come for stands first. */
const order: ReadonlyArray<string> = ['menu', 'faq', 'lead-capture', 'order-status', 'out-of-hours', 'satisfaction', 'opt-in', 'broadcast-reply', 'welcome-journey', 'abandoned-cart', 'appointment-reminder', 'escalation'];

/** Loads all starters, with what they say in this language; English where it is not there. */
export async function loadStarters(language: string): Promise<Starter[]> {
  const loaded = await Promise.all(Object.entries(files).map(async ([path, load]): Promise<Starter> => {
    const id = idOf(path);
    const [starter, spoken] = await Promise.all([load(), loadTexts(id, language)]);
    return { ...starter, id, ...(spoken ? { graph: inLanguage(starter.graph, spoken) } : {}) };
  }));
  return loaded.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** The golden cases of a starter, as they are played in this language; the first one shows it at its best. */
export async function loadStarterCases(id: string, language: string): Promise<NodeCase[]> {
  const [found, spoken] = await Promise.all([cases[`../../../../starters/${id}/cases.json`]?.(), loadTexts(id, language)]);
  return (found ?? []).map((one) => (spoken ? caseInLanguage(one, spoken) : one));
}

async function loadTexts(id: string, language: string): Promise<StarterTexts | undefined> {
  return texts[`../../../../starters/${id}/texts/${language}.json`]?.();
}

function idOf(path: string): string {
  return path.split('/').at(-2) ?? path;
}
