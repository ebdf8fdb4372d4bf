import type { FlowGraph, NodeCase } from '../schemas/generated/types.ts';

/** The texts of a starter in one language, as `texts/<language>.json` in its folder keeps them; English stands in the flow itself. */
export interface StarterTexts {
  /** By place: `<node>.label`, `<node>.<path into its params>`, `notes.<note>`. */
  texts: Readonly<Record<string, string | readonly string[]>>;
  /** What is said in the golden cases, by the customer and in messages that were sent before, by the English words. */
  says: Readonly<Record<string, string>>;
}

/** The flow of a starter with all its texts in another language. A place that does not exist is an error: the texts belong to another flow. */
export function inLanguage(graph: FlowGraph, { texts }: Pick<StarterTexts, 'texts'>): FlowGraph {
  const written = structuredClone(graph);
  const nodes = new Map(written.nodes.map((node) => [node.id, node]));
  const notes = new Map(written.notes.map((note) => [note.id, note]));
  for (const [place, text] of Object.entries(texts)) {
    const [id = '', ...path] = place.split('.');
    const [node, note] = [nodes.get(id), id === 'notes' ? notes.get(path[0] ?? '') : undefined];
    if (note) note.text = String(text);
    else if (node && path[0] === 'label') node.label = String(text);
    else put(node?.params, path, text, place);
  }
  return written;
}

/** A golden case as a customer plays it who speaks that language. What it expects is in English and left out. */
export function caseInLanguage(nodeCase: NodeCase, { says }: Pick<StarterTexts, 'says'>): NodeCase {
  const spoken = (text: string): string => says[text] ?? text;
  const steps = nodeCase.steps?.map((step) => {
    if (typeof step === 'string') return step;
    if (step.say !== undefined) return { ...step, say: spoken(step.say) };
    if (step.earlier !== undefined) return { ...step, earlier: { ...step.earlier, text: spoken(step.earlier.text ?? ''), buttons: step.earlier.buttons.map((button) => ({ ...button, title: spoken(button.title) })) } };
    if (step.receive?.text === undefined) return step;
    const text = spoken(step.receive.text);
    return { ...step, receive: { ...step.receive, text, content: { ...step.receive.content, text } } };
  });
  return { ...nodeCase, ...(steps ? { steps } : {}), expect: {} };
}

function put(params: object | undefined, path: readonly string[], text: string | readonly string[], place: string): void {
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined), params);
  if (typeof holder !== 'object' || holder === null || !(last in holder)) throw new Error(`The starter has no text at "${place}".`);
  (holder as Record<string, unknown>)[last] = text;
}
