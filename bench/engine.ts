/**
 * npm run bench -- --engine: what one decision of the engine costs, without database and Temporal. Figures that
 * grow with something are printed as ratios, because machines differ.
 */
import type { CaseFlow, EngineEvent } from '../schemas/generated/types.ts';
import { advance, type AdvanceInput } from '../workflows/engine/advance.ts';
import { caseGraph } from '../workflows/engine/case/case-flow.ts';
import { compilePlan } from '../workflows/engine/compile-plan.ts';
import { seededRandom } from '../workflows/engine/context/random.ts';
import { initialState } from '../workflows/engine/initial-state.ts';
import { pretendContact, pretendConversation, pretendNow, pretendOrganisation } from '../workflows/engine/play/pretend-world.ts';
import { installedNodes } from '../workflows/engine/registry.ts';
import { median } from './statistics.ts';

type Say = (line: string) => void;
type Match = 'exact' | 'contains_word' | 'fuzzy';

/** The 701st keyword with two letters swapped. */
const misspelt = wordOf(700).replace(/(.)(.)(.*)/, '$2$1$3');

/** Measures and prints; false when a bar is not reached. */
export function benchEngine(say: Say): boolean {
  const sprint = costOf(world([twentyNodes]), 'go');
  const keywords = (['exact', 'contains_word', 'fuzzy'] as const).map((match) => ({ match, ms: costOf(world(keywordFlows(100, 50, match)), match === 'fuzzy' ? misspelt : 'where is my parcel please') }));
  // In turn, so that both see the same machine.
  const few = world(keywordFlows(10, 5, 'exact'));
  const many = world(keywordFlows(1000, 5, 'exact'));
  const ratio = median(Array.from({ length: 5 }, () => costOf(many, wordOf(7)) / costOf(few, wordOf(7))));
  const results = [
    line(say, 'advance of a 20-node sprint', `${(sprint * 1000).toFixed(0)} µs`, 'under 1 ms', sprint < 1),
    ...keywords.map(({ match, ms }) => line(say, `5,000 keywords, ${match}`, `${(ms * 1000).toFixed(0)} µs`, 'under 1 ms', ms < 1)),
    line(say, 'A message with 1,000 flows / with 10', ratio.toFixed(2), 'at most 1.5', ratio <= 1.5),
  ];
  return results.every(Boolean);
}

/** Median milliseconds of one call of advance with this message. */
function costOf(input: AdvanceInput, text: string): number {
  const samples: number[] = [];
  for (let round = 0; round < 400; round += 1) {
    const event: EngineEvent = { kind: 'inbound', id: `m${round}`, at: pretendNow, message: { id: `m${round}`, type: 'text', text, content: {} } };
    const started = performance.now();
    advance({ ...input, events: [event] });
    // The first calls are compiled.
    if (round >= 100) samples.push(performance.now() - started);
  }
  return median(samples);
}

function world(flows: readonly CaseFlow[]): AdvanceInput {
  const plans = new Map(flows.map((flow, index) => [`h${index}`, compilePlan(`f${index}`, 'conversation', caseGraph(flow, {}, installedNodes))]));
  const live = flows.map((_flow, index) => ({ flowId: `f${index}`, name: `f${index}`, kind: 'conversation' as const, version: 1, planHash: `h${index}`, priority: 50, createdAt: index }));
  const key = { orgId: 'o', numberId: 'number-1', contactId: 'contact-1' };
  return { key, state: initialState(), events: [], now: pretendNow, live, plans, contact: pretendContact, conversation: pretendConversation, organisation: pretendOrganisation };
}

const twentyNodes: CaseFlow = {
  nodes: {
    start: ['keyword', { words: ['go'], match: 'exact' }],
    ...Object.fromEntries(Array.from({ length: 19 }, (_, index) => [`n${index}`, ['set-field', { changes: [{ where: 'flow', variable: `v${index}`, kind: 'text', value: '{{ contact.name }} {{ now }}' }] }]])),
    end: ['end', {}],
  },
  edges: ['start -> n0', ...Array.from({ length: 18 }, (_, index) => `n${index} -> n${index + 1}`), 'n18 -> end'],
};

function keywordFlows(flows: number, words: number, match: Match): CaseFlow[] {
  return Array.from({ length: flows }, (_, flow) => ({
    nodes: { start: ['keyword', { words: Array.from({ length: words }, (_word, word) => wordOf(flow * words + word)), match }], end: ['end', {}] },
    edges: ['start -> end'],
  }));
}

/** A made-up word of ten letters, different for each number. */
function wordOf(number: number): string {
  const random = seededRandom(`word ${number}`);
  return Array.from({ length: 5 }, () => `${pick('bdfgklmnprstvz', random)}${pick('aeiou', random)}`).join('');
}

function pick(letters: string, random: () => number): string {
  return letters.charAt(Math.floor(random() * letters.length));
}

function line(say: Say, name: string, value: string, bar: string, reached: boolean): boolean {
  say(`${reached ? 'reached    ' : 'NOT REACHED'} ${name.padEnd(38)} ${value.padStart(9)}   (${bar})`);
  return reached;
}
