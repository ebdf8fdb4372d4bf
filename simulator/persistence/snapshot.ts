import type { ActiveRule } from '../faults/fault-rules.ts';
import type { Template } from '../graph/templates/template.ts';
import type { Job, LadderStep } from '../job.ts';
import type { Sim } from '../sim.ts';
import type { ClockState } from '../time/timeline.ts';
import { defaultBehaviour, type Behaviour } from '../world/behaviour.ts';
import type { AccessToken, App, BusinessNumber, Customer, FormDefinition, MediaItem, Portfolio, StoredMessage, Waba } from '../world/entities.ts';
import type { Cell, TemplateCell } from '../world/ledger.ts';
import type { ChatWindow } from '../world/windows.ts';
import type { Delivery } from '../webhook/delivery.ts';

/** Version of the file; a file of another version is not read. */
export const SNAPSHOT_VERSION = 1;

// A snapshot is for continuing a session, not for carrying the backlog of a bench into the next one.
const MAX_JOBS = 50_000;

type SavedJob = { at: number; job: Exclude<Job, { kind: 'status' }> | { kind: 'status'; messageId: string; step: LadderStep } };

/** Everything but the messages, which have a log of their own. */
export interface Snapshot {
  version: number;
  apps: App[];
  tokens: AccessToken[];
  wabas: Waba[];
  numbers: BusinessNumber[];
  templates: Template[];
  media: MediaItem[];
  customers: Customer[];
  behaviour: Behaviour;
  windows: [string, ChatWindow][];
  freeTier: [string, number][];
  portfolios?: Portfolio[];
  forms?: FormDefinition[];
  lockedNames?: [string, number][];
  reach?: [string, [string, number][]][];
  ledger?: { cells: Cell[]; templates: TemplateCell[] };
  faults: ActiveRule[];
  clock: ClockState;
  isBuiltInDemo: boolean;
  jobs: SavedJob[];
  waiting: Delivery[];
}

/** The present state as plain data. */
export function takeSnapshot(sim: Sim): Snapshot {
  const { world, timeline } = sim;
  return {
    version: SNAPSHOT_VERSION,
    apps: [...world.apps.values()],
    tokens: [...world.tokens.values()],
    wabas: [...world.wabas.values()],
    numbers: [...world.numbers.values()],
    templates: [...world.templates.values()],
    media: [...world.media.values()],
    customers: [...world.customers.kept()],
    behaviour: world.behaviour,
    windows: world.windows.entries(),
    freeTier: [...world.freeTier],
    portfolios: [...world.portfolios.values()],
    forms: [...world.forms.values()],
    lockedNames: [...world.lockedNames],
    reach: world.reach.entries(),
    ledger: { cells: world.ledger.cells(), templates: world.ledger.templateCells() },
    faults: [...sim.faults.list],
    clock: timeline.state,
    isBuiltInDemo: world.isBuiltInDemo,
    jobs: timeline.waiting.slice(0, MAX_JOBS).map(({ at, job }) => ({
      at,
      job: job.kind === 'status' ? { kind: 'status', messageId: job.message.id, step: job.step } : job,
    })),
    waiting: sim.courier.waiting().slice(0, MAX_JOBS),
  };
}

/** Puts a snapshot back. The messages have to be there already. */
export function applySnapshot(sim: Sim, snapshot: Snapshot): void {
  const { world, timeline } = sim;
  for (const app of snapshot.apps) world.apps.set(app.id, app);
  for (const token of snapshot.tokens) world.tokens.set(token.token, token);
  for (const waba of snapshot.wabas) world.wabas.set(waba.id, waba);
  for (const number of snapshot.numbers) world.numbers.set(number.id, number);
  for (const template of snapshot.templates) world.putTemplate(template);
  for (const item of snapshot.media) world.media.set(item.id, item);
  for (const customer of snapshot.customers) world.customers.keep(customer);
  world.behaviour = withNewSettings(snapshot.behaviour);
  world.windows.restore(snapshot.windows);
  for (const [key, used] of snapshot.freeTier) world.freeTier.set(key, used);
  for (const portfolio of snapshot.portfolios ?? []) world.portfolios.set(portfolio.id, portfolio);
  for (const form of snapshot.forms ?? []) world.forms.set(form.id, form);
  for (const [name, until] of snapshot.lockedNames ?? []) world.lockedNames.set(name, until);
  world.reach.restore(snapshot.reach ?? []);
  world.ledger.restore(snapshot.ledger?.cells ?? [], snapshot.ledger?.templates ?? []);
  sim.faults.restore(snapshot.faults);
  world.isBuiltInDemo = snapshot.isBuiltInDemo;
  timeline.restore(snapshot.clock);
  for (const { at, job } of snapshot.jobs) {
    if (job.kind !== 'status') {
      timeline.plan(at, job);
      continue;
    }
    const message = world.messages.get(job.messageId);
    if (message) timeline.plan(at, { kind: 'status', message, step: job.step });
  }
  for (const delivery of snapshot.waiting) sim.courier.send(delivery);
}

/** Messages whose next step was lost in a crash take it now. */
export function resumeMessages(sim: Sim): void {
  const planned = new Set(sim.timeline.waiting.flatMap(({ job }) => (job.kind === 'status' ? [job.message.id] : [])));
  for (const message of sim.world.messages.values()) {
    const step = planned.has(message.id) ? undefined : missingStep(message);
    if (step) sim.timeline.plan(sim.timeline.now(), { kind: 'status', message, step });
  }
}

function missingStep(message: StoredMessage): LadderStep | undefined {
  if (message.author !== 'business') return undefined;
  if (message.status === 'accepted') return message.errors ? 'failed' : 'sent';
  return message.status === 'sent' && message.type !== 'reaction' ? 'delivered' : undefined;
}

// A file written before a setting existed lacks it.
function withNewSettings(saved: Behaviour): Behaviour {
  const fresh = defaultBehaviour();
  return {
    ...fresh,
    ...saved,
    ladder: { ...fresh.ladder, ...saved.ladder },
    webhook: { ...fresh.webhook, ...saved.webhook },
    templateReview: { ...fresh.templateReview, ...saved.templateReview },
  };
}
