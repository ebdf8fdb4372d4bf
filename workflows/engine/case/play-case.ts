import type { FlowGraph, FlowKind, NodeCase, NodeManifest } from '../../../schemas/generated/types.ts';
import { pretendNow, pretendOrganisation } from '../play/pretend-world.ts';
import { Player, type PlayerOptions } from '../player.ts';
import type { OtherFlow } from '../checks/organisation-facts.ts';
import { installedNodes, type NodeRegistry } from '../registry.ts';
import { parseDuration } from '../time/duration.ts';
import { caseGraph } from './case-flow.ts';
import { caseMessage, playStep } from './play-step.ts';
import { resultOf, type CaseResult } from './case-result.ts';
import { CASE_FLOW_ID, scaffoldGraph, scaffoldRegistry } from './scaffold.ts';

/** The flow that a case is about, and the node types it may use. */
export interface CaseSetting {
  graph: FlowGraph;
  kind: FlowKind;
  registry: NodeRegistry;
  /** Id of the flow under test, if it matters. */
  flowId?: string;
  /** The case writes out its whole flow. */
  whole: boolean;
  /** Other flows that are live in the case. */
  others?: readonly OtherFlow[];
}

export function caseSetting(manifest: NodeManifest, nodeCase: NodeCase, installed: NodeRegistry = installedNodes): CaseSetting {
  const registry = scaffoldRegistry(installed, nodeCase.variables);
  const whole = nodeCase.flow !== undefined;
  const graph = nodeCase.flow === undefined ? scaffoldGraph(manifest, nodeCase) : caseGraph(nodeCase.flow, nodeCase.settings ?? {}, registry);
  return { graph, kind: nodeCase.kind ?? 'conversation', registry, whole, others: otherFlows(nodeCase, registry) };
}

function otherFlows({ flows = {} }: NodeCase, registry: NodeRegistry): OtherFlow[] {
  return Object.entries(flows).map(([flowId, { name = flowId, kind = 'conversation', settings = {}, flow }]) => ({ flowId, name, kind, graph: caseGraph(flow, settings, registry) }));
}

/** Plays a golden case from beginning to end. */
export function playCase(manifest: NodeManifest, nodeCase: NodeCase, setting: CaseSetting = caseSetting(manifest, nodeCase), witness?: PlayerOptions['witness']): CaseResult {
  return resultOf(runCase(manifest, nodeCase, setting, witness), setting);
}

/** The phone after a golden case was played on it, with all that was written. */
export function runCase(manifest: NodeManifest, nodeCase: NodeCase, setting: CaseSetting, witness?: PlayerOptions['witness']): Player {
  const player = playerOf(nodeCase, setting, witness);
  const steps = nodeCase.steps ?? [];
  // What is to fail or to answer may be the very first command, so leading orders of that kind come before the start.
  const orders = steps.findIndex((step) => step === 'skip' || (step.fail === undefined && step.answer === undefined));
  const before = orders < 0 ? steps : steps.slice(0, orders);
  for (const step of before) playStep(player, step, setting.flowId);
  if (nodeCase.start !== undefined) player.receive(caseMessage(nodeCase.start));
  else if (!setting.whole && manifest.flags.trigger !== true) player.start(setting.flowId ?? CASE_FLOW_ID, undefined, nodeCase.variables);
  for (const step of steps.slice(before.length)) playStep(player, step, setting.flowId);
  return player;
}

function playerOf({ contact = {}, conversation = {}, organisation = {}, now, sentElsewhere }: NodeCase, { graph, kind, registry, flowId = CASE_FLOW_ID, others = [] }: CaseSetting, witness: PlayerOptions['witness']): Player {
  const begin = now === undefined ? pretendNow : Date.parse(now);
  return new Player({
    flows: [{ flowId, name: 'Case', kind, graph }, ...others],
    contact,
    conversation,
    organisation: { ...pretendOrganisation, ...organisation },
    now: begin,
    registry,
    ...(sentElsewhere === undefined ? {} : { sentElsewhere: sentElsewhere.map(({ category, ago }, index) => ({ id: `elsewhere-${index}`, category, at: begin - parseDuration(ago) })) }),
    ...(witness === undefined ? {} : { witness }),
  });
}
