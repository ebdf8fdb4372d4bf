import type { EngineCommand, EngineEvent, FlowPlan, LiveFlow } from '../../schemas/generated/types.ts';
import { advance, type AdvanceInput, type AdvanceOutput } from '../../workflows/engine/advance.ts';
import { applyContactPatch } from '../../workflows/engine/apply-contact-patch.ts';
import { compilePlan } from '../../workflows/engine/compile-plan.ts';
import { initialState } from '../../workflows/engine/initial-state.ts';
import { Carrier } from '../../workflows/engine/play/carrier.ts';
import { choicesOf } from '../../workflows/engine/play/describe-message.ts';
import { pretendContact, pretendConversation, pretendNow, pretendOrganisation } from '../../workflows/engine/play/pretend-world.ts';
import type { Happening, RandomFlow } from './random-flows.ts';

/** What the flows' loops go through, when they are started by hand. */
const lists = { items: ['a', 'b', 'c'], products: ['x'], order: { items: [{ name: 'tea' }, { name: 'cake' }] } };

/** A conversation in which commands are answered late, out of order and not always well. */
export class RandomWorld {
  input: AdvanceInput;
  readonly commands: EngineCommand[] = [];
  readonly open: EngineCommand[] = [];
  /** The next deadline, epoch milliseconds. */
  wakeAt: number | undefined;
  readonly #carrier = new Carrier();
  #count = 0;

  constructor(flows: readonly RandomFlow[]) {
    const plans = new Map<string, FlowPlan>(flows.map(({ flowId, kind, graph }) => [flowId, compilePlan(flowId, kind, graph)]));
    const live = flows.map(({ flowId, name, kind, graph }, index): LiveFlow => ({ flowId, name, kind, version: 1, planHash: flowId, priority: graph.settings.priority ?? 50, createdAt: index }));
    const key = { orgId: 'organisation-1', numberId: 'number-1', contactId: 'contact-1' };
    this.input = { key, state: initialState(), events: [], now: pretendNow, live, plans, contact: pretendContact, conversation: pretendConversation, organisation: pretendOrganisation };
  }

  /** The events of a happening; none when only time passes or there is nothing to act on. */
  eventsOf(happening: Happening): EngineEvent[] {
    const { now: at } = this.input;
    switch (happening.do) {
      case 'say':
        return [this.#inbound({ type: 'text', text: happening.text })];
      case 'receive':
        return [this.#inbound({ type: happening.type })];
      case 'tap': {
        const choices = this.commands.flatMap((command) => (command.kind === 'send' ? choicesOf(command.message) : []));
        const choice = choices[happening.which % Math.max(1, choices.length)];
        return choice === undefined ? [] : [this.#inbound({ type: 'interactive', text: choice.title, choiceId: choice.id })];
      }
      case 'agent':
        return [{ kind: 'agent', id: this.#id(), at, action: happening.action, userId: 'u1', ...(happening.action === 'assigned' ? { assigneeId: 'u2' } : {}) }];
      case 'tag':
        return [{ kind: 'external', id: this.#id(), at, name: 'contact.tagged', payload: { tag: happening.tag } }];
      case 'finish':
        return this.#finish(happening);
      case 'status': {
        const sent = this.commands.filter((command) => command.kind === 'send');
        const command = sent[happening.which % Math.max(1, sent.length)];
        return command === undefined ? [] : [{ kind: 'delivery', id: this.#id(), at, sendId: command.id, status: happening.status }];
      }
      case 'control':
        return [this.#control(happening)];
      case 'pass':
        this.input = { ...this.input, now: at + happening.ms };
        return [];
    }
  }

  /** One call of the engine; the world goes on with what it answered. */
  call(events: readonly EngineEvent[]): AdvanceOutput {
    const output = advance({ ...this.input, events });
    let { contact } = this.input;
    for (const command of output.commands) {
      this.commands.push(command);
      if (command.awaited) this.open.push(command);
      if (command.kind === 'contact') contact = applyContactPatch(contact, command.patch);
    }
    this.input = { ...this.input, state: output.state, contact };
    this.wakeAt = output.wakeAt;
    return output;
  }

  #finish({ which, code }: Extract<Happening, { do: 'finish' }>): EngineEvent[] {
    const [command] = this.open.splice(which % Math.max(1, this.open.length), 1);
    if (command === undefined) return [];
    if (code === undefined) return [this.#carrier.carryOut(command, this.input.now)];
    return [{ kind: 'commandDone', id: `${command.id}:done`, at: this.input.now, commandId: command.id, ok: false, error: { code, message: code } }];
  }

  #control({ action, which }: Extract<Happening, { do: 'control' }>): EngineEvent {
    const { state, live, plans, now: at } = this.input;
    const run = state.runs[which % Math.max(1, state.runs.length)];
    const flowId = run?.flowId ?? live[which % live.length]?.flowId ?? '';
    const nodeIds = Object.keys(plans.get(flowId)?.nodes ?? {});
    const nodeId = nodeIds[which % Math.max(1, nodeIds.length)] ?? '';
    return { kind: 'control', id: this.#id(), at, action, flowId, runId: run?.id ?? 'run_none', ...(action === 'move' ? { nodeId } : {}), ...(action === 'start' ? { variables: lists } : {}) };
  }

  #inbound(message: { type: string; text?: string; choiceId?: string }): EngineEvent {
    const id = this.#id();
    return { kind: 'inbound', id, at: this.input.now, message: { id, content: {}, ...message } };
  }

  #id(): string {
    this.#count += 1;
    return `event-${this.#count}`;
  }
}
