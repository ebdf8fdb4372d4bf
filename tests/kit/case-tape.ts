import type { CommandDoneEvent, ContactView, ConversationKey, ConversationView, EngineCommand, EngineEvent, FlowPlan, LiveFlow, NodeCase, NodeManifest, OrganisationView, SentMessage, TraceEntry } from '../../schemas/generated/types.ts';
import type { AdvanceInput, AdvanceOutput } from '../../workflows/engine/advance.ts';
import { caseSetting, playCase } from '../../workflows/engine/case/play-case.ts';
import { CASE_FLOW_ID } from '../../workflows/engine/case/scaffold.ts';
import { pretendContact, pretendConversation, pretendNow, pretendOrganisation } from '../../workflows/engine/play/pretend-world.ts';
import type { NodeRegistry } from '../../workflows/engine/registry.ts';

/** All golden cases are played on one business number, each with a contact of its own. */
export const GOLDEN_NUMBER = 'golden';

/** Something that happens to the conversation from outside, and when; epoch milliseconds. */
export interface Scripted {
  now: number;
  events: EngineEvent[];
  contact: ContactView;
  conversation: ConversationView;
}

/** A golden case as it was played in the simulation: what came from outside, what the outside answered, and what happened. */
export interface CaseTape {
  key: ConversationKey;
  registry: NodeRegistry;
  live: readonly LiveFlow[];
  plans: ReadonlyMap<string, FlowPlan>;
  organisation: OrganisationView;
  contact: ContactView;
  conversation: ConversationView;
  sentElsewhere: readonly SentMessage[];
  begin: number;
  end: number;
  script: Scripted[];
  /** By id of the command. */
  answers: ReadonlyMap<string, CommandDoneEvent>;
  commands: readonly EngineCommand[];
  trace: readonly TraceEntry[];
}

/** Plays a case with ids of its own, so that many of them can live in one database. Undefined: it never calls the engine. */
export function tapeOf(manifest: NodeManifest, written: NodeCase, id: string): CaseTape | undefined {
  const nodeCase = withOwnIds(written, id);
  const contact = { ...pretendContact, ...nodeCase.contact, id: `contact-${id}` };
  const numberId = GOLDEN_NUMBER;
  const conversation = { ...pretendConversation, ...nodeCase.conversation, id: `${numberId}:${contact.id}`, numberId };
  const organisation = { ...pretendOrganisation, ...nodeCase.organisation, id: `organisation-${id}` };
  const calls: { input: AdvanceInput; output: AdvanceOutput }[] = [];
  const own = { ...nodeCase, contact: { ...contact }, conversation: { ...conversation }, organisation: { ...organisation } };
  const setting = { ...caseSetting(manifest, own), flowId: `flow-${id}` };
  playCase(manifest, own, setting, (input, output) => void calls.push({ input, output }));
  const [first] = calls;
  if (first === undefined) return undefined;
  const begin = nodeCase.now === undefined ? pretendNow : Date.parse(nodeCase.now);
  return {
    key: first.input.key,
    registry: setting.registry,
    live: first.input.live,
    plans: first.input.plans,
    organisation,
    contact,
    conversation,
    sentElsewhere: first.input.sentElsewhere ?? [],
    begin,
    end: Math.max(begin, ...calls.map(({ input }) => input.now)),
    script: calls.flatMap(({ input }) => scripted(input)),
    answers: new Map(calls.flatMap(({ input }) => input.events.flatMap((event) => (event.kind === 'commandDone' ? [[event.commandId, event] as const] : [])))),
    commands: calls.flatMap(({ output }) => output.commands),
    trace: calls.flatMap(({ output }) => output.trace),
  };
}

/** Other flows and the teams of the case get ids of their own too. */
function withOwnIds(nodeCase: NodeCase, id: string): NodeCase {
  const { teams = [] } = (nodeCase.organisation ?? {}) as Partial<OrganisationView>;
  let text = JSON.stringify(nodeCase).replaceAll(`"${CASE_FLOW_ID}"`, `"flow-${id}"`).replaceAll(`"${pretendConversation.numberId}"`, `"${GOLDEN_NUMBER}"`);
  for (const name of Object.keys(nodeCase.flows ?? {})) text = text.replaceAll(`"${name}"`, `"${name}-${id}"`);
  for (const team of teams) text = text.replaceAll(`"${team.id}"`, `"${team.id}-${id}"`).replaceAll(`"team:${team.id}"`, `"team:${team.id}-${id}"`);
  return JSON.parse(text) as NodeCase;
}

function scripted({ now, events, contact, conversation }: AdvanceInput): Scripted[] {
  const outside = events.filter(({ kind, id }) => kind !== 'commandDone' && /^(event|wamid\.in|delivery)-/.test(id));
  return outside.length === 0 ? [] : [{ now, events: outside, contact, conversation }];
}
