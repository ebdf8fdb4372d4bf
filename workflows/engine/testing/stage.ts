import type { CaseFlow, EngineCommand, EngineEvent, FlowKind, FlowPlan, FlowSettings, InboundMessage, LiveFlow, TraceEntry } from '../../../schemas/generated/types.ts';
import { advance, type AdvanceInput, type AdvanceOutput } from '../advance.ts';
import { caseGraph } from '../case/case-flow.ts';
import { compilePlan } from '../compile-plan.ts';
import { initialState } from '../initial-state.ts';
import { pretendContact, pretendConversation, pretendNow, pretendOrganisation } from '../play/pretend-world.ts';
import { smallNodes } from './small-nodes.ts';

export interface StagedFlow extends CaseFlow {
  flowId: string;
  kind?: FlowKind;
  settings?: FlowSettings;
}

/** Calls the engine event by event, with results given by hand: for tests of its rules. */
export class Stage {
  input: AdvanceInput;
  readonly trace: TraceEntry[] = [];
  readonly commands: EngineCommand[] = [];
  output: AdvanceOutput | undefined;
  #count = 0;

  constructor(...flows: StagedFlow[]) {
    const plans = new Map<string, FlowPlan>();
    const live = flows.map((flow, index): LiveFlow => {
      const { flowId, kind = 'conversation', settings = {} } = flow;
      plans.set(flowId, compilePlan(flowId, kind, caseGraph(flow, settings, smallNodes), smallNodes));
      return { flowId, name: flowId, kind, version: 1, planHash: flowId, priority: settings.priority ?? 50, createdAt: index };
    });
    const key = { orgId: 'o', numberId: 'number-1', contactId: 'contact-1' };
    this.input = { key, state: initialState(), events: [], now: pretendNow, live, plans, contact: pretendContact, conversation: pretendConversation, organisation: pretendOrganisation, registry: smallNodes };
  }

  get now(): number {
    return this.input.now;
  }

  get state(): AdvanceInput['state'] {
    return this.input.state;
  }

  /** One call of the engine. */
  call(...events: EngineEvent[]): AdvanceOutput {
    const output = advance({ ...this.input, events });
    this.input = { ...this.input, state: output.state };
    this.output = output;
    this.trace.push(...output.trace);
    this.commands.push(...output.commands);
    return output;
  }

  /** As call, then every awaited command succeeds, until nothing is asked for any more. */
  play(...events: EngineEvent[]): void {
    let results = this.call(...events).commands;
    while (results.some((command) => command.awaited)) results = this.call(...results.filter((command) => command.awaited).map((command) => this.done(command))).commands;
  }

  pass(ms: number): void {
    this.input = { ...this.input, now: this.now + ms };
    this.play();
  }

  say(text: string, more: Partial<InboundMessage> = {}, at = this.now): EngineEvent {
    const id = this.#id('wamid');
    return { kind: 'inbound', id, at, message: { id, type: 'text', text, content: {}, ...more } };
  }

  agent(action: Extract<EngineEvent, { kind: 'agent' }>['action']): EngineEvent {
    return { kind: 'agent', id: this.#id('agent'), at: this.now, action, userId: 'u1' };
  }

  tag(tag: string): EngineEvent {
    return { kind: 'external', id: this.#id('tag'), at: this.now, name: 'contact.tagged', payload: { tag } };
  }

  control(action: Extract<EngineEvent, { kind: 'control' }>['action'], more: object = {}): EngineEvent {
    return { kind: 'control', id: this.#id('control'), at: this.now, action, runId: this.state.runs.at(-1)?.id ?? '', ...more };
  }

  done(command: EngineCommand, code?: string): EngineEvent {
    const common = { kind: 'commandDone' as const, id: `${command.id}:done`, at: this.now, commandId: command.id };
    return code === undefined ? { ...common, ok: true } : { ...common, ok: false, error: { code, message: code } };
  }

  /** Texts sent so far. */
  get sent(): string[] {
    return this.commands.flatMap((command) => {
      if (command.kind !== 'send') return [];
      if (command.message.type === 'text') return [command.message.text.body];
      return command.message.type === 'interactive' ? [command.message.interactive.body?.text ?? ''] : [];
    });
  }

  /** Outcomes so far, as "flow outcome". */
  get outcomes(): string[] {
    return this.trace.flatMap((entry) => (entry.kind === 'end' ? [`${entry.flowId} ${entry.outcome}`] : []));
  }

  /** How the last message was routed. */
  get decision(): Record<string, unknown> | undefined {
    return this.trace.findLast((entry) => entry.kind === 'route')?.detail;
  }

  reasons(kind: TraceEntry['kind']): unknown[] {
    return this.trace.filter((entry) => entry.kind === kind).map((entry) => entry.detail?.['reason'] ?? entry.detail?.['code']);
  }

  #id(prefix: string): string {
    this.#count += 1;
    return `${prefix}-${this.#count}`;
  }
}
