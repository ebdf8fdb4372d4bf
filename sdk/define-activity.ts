/**
 * Steps of your own for flows: a function that runs on the worker, with a form that is drawn from the JSON Schema of its
 * params. This file imports nothing, so that an activity can be tested by itself.
 */

/** A way out of the step. The key stays the same when the title is changed. */
export interface ActivityHandle {
  readonly key: string;
  readonly title: string;
}

/** What an activity may know of where it runs. */
export interface ActivityContext {
  /** The same for every try of one visit of the step: hand it to the other system, so that nothing is done twice. */
  readonly idempotencyKey: string;
  /** The number of this try, from 1. */
  readonly attempt: number;
  /** Aborted when the time is over or the run has ended; pass it to fetch and the like. */
  readonly signal: AbortSignal;
  readonly organisationId: string;
  readonly contact: { readonly id: string; readonly name?: string; readonly phone?: string; readonly language?: string };
  /** Writes a line to the worker's log. Keep personal data out of it. */
  log(message: string, facts?: Readonly<Record<string, unknown>>): void;
}

/** What a run leads to: the way out (the first one when left out), and a JSON value that the flow may keep. */
export interface ActivityOutcome {
  readonly handle?: string;
  readonly value?: unknown;
}

export interface ActivityDefinition<Params extends object = Record<string, unknown>> {
  /** Lower case with hyphens: look-up-order. */
  readonly name: string;
  /** A whole number, raised when params or handles change their meaning. Flows stay on the version they were drawn with. */
  readonly version?: number;
  readonly title: string;
  readonly description?: string;
  /** JSON Schema 2020-12 of an object. Texts in it may contain values of the flow; they are filled in before run. */
  readonly params: Readonly<Record<string, unknown>>;
  /** One or more; left out, there is one way on. */
  readonly handles?: readonly ActivityHandle[];
  /** Milliseconds of one try; 30 seconds unless you say otherwise. */
  readonly timeoutMs?: number;
  /** Most tries altogether; 3 unless you say otherwise. */
  readonly attempts?: number;
  run(context: ActivityContext, params: Params): Promise<ActivityOutcome | undefined> | ActivityOutcome | undefined;
}

/** A definition with nothing left out. */
export type InstalledActivity = Required<Omit<ActivityDefinition, 'description'>> & Pick<ActivityDefinition, 'description'>;

/** Thrown by an activity that cannot do its work. permanent: another try would not help. */
export class ActivityError extends Error {
  readonly permanent: boolean;
  constructor(message: string, { permanent = false }: { permanent?: boolean } = {}) {
    super(message);
    this.name = 'ActivityError';
    this.permanent = permanent;
  }
}

const onlyWay: readonly ActivityHandle[] = [{ key: 'done', title: 'Then' }];
const DEFAULT_TIMEOUT_MS = 30_000;
const MAX_TIMEOUT_MS = 600_000;

/** Checks a definition and fills in what was left out. Throws with one sentence that says what is wrong. */
export function defineActivity<Params extends object>(definition: ActivityDefinition<Params>): InstalledActivity {
  const { name, version = 1, title, params, handles = onlyWay, timeoutMs = DEFAULT_TIMEOUT_MS, attempts = 3 } = definition;
  const wrong = (problem: string): never => {
    throw new TypeError(`The activity "${name}" ${problem}.`);
  };
  if (typeof name !== 'string' || !/^[a-z][a-z0-9-]{0,59}$/.test(name)) wrong('needs a name in lower case with hyphens, such as look-up-order');
  if (!Number.isInteger(version) || version < 1) wrong('needs a version that is a whole number from 1');
  if (typeof title !== 'string' || title.trim() === '' || title.length > 80) wrong('needs a title of at most 80 characters');
  if (params?.['type'] !== 'object') wrong('needs params: a JSON Schema with "type": "object"');
  if (handles.length === 0 || handles.length > 20 || new Set(handles.map(({ key }) => key)).size < handles.length) wrong('needs 1 to 20 handles with different keys');
  if (handles.some(({ key, title: words }) => !/^[a-z0-9_-]{1,40}$/.test(key) || typeof words !== 'string' || words === '')) wrong('has a handle without a key of lower case letters, or without a title');
  if (!Number.isInteger(timeoutMs) || timeoutMs < 1000 || timeoutMs > MAX_TIMEOUT_MS) wrong('needs a timeoutMs between 1,000 and 600,000');
  if (!Number.isInteger(attempts) || attempts < 1 || attempts > 20) wrong('needs attempts between 1 and 20');
  if (typeof definition.run !== 'function') wrong('needs a function run');
  // What run gets was checked against params before, which is where Params comes from.
  return { ...(definition as unknown as ActivityDefinition), version, handles, timeoutMs, attempts };
}
