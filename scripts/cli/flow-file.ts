import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FlowCreate, FlowGraph, FlowTestCreate, NodeCase } from '../../schemas/generated/types.ts';
import validators from '../../schemas/generated/validators.js';
import { CommandError } from './command.ts';

/** A flow as a file: what "flow pull" writes and "flow push" reads. */
export interface FlowFile {
  readonly id?: string;
  readonly name: string;
  readonly kind: FlowCreate['kind'];
  readonly graph: FlowGraph;
}

/** Reads a flow file; throws with the first places that do not fit. */
export async function readFlowFile(path: string): Promise<FlowFile> {
  const value = await readJson(path);
  const { id, name, kind, graph } = Object(value) as Record<string, unknown>;
  const create: unknown = { name, kind, graph };
  const check = validators['FlowCreate'];
  if (check?.(create) === true && graph !== undefined) return { ...(typeof id === 'string' ? { id } : {}), ...(create as Omit<FlowFile, 'id'>) };
  const places = (check?.errors ?? []).slice(0, 5).map((error) => `  ${error.instancePath || '/'}: ${error.message}`);
  throw new CommandError([`${path} is no flow file ({ name, kind, graph }).`, ...(graph === undefined ? ['  /graph: is missing'] : []), ...places].join('\n'));
}

/** Cases of a flow: its own "cases", or the file beside it whose name ends in .cases.json. */
export async function readFlowCases(path: string): Promise<NodeCase[]> {
  const beside = path.replace(/\.json$/, '.cases.json');
  const value = existsSync(beside) ? await readJson(beside) : (Object(await readJson(path)) as { cases?: unknown }).cases;
  if (value === undefined) return [];
  const check = validators['NodeCases'];
  if (check?.(value) === true) return value as NodeCase[];
  throw new CommandError(`${path}: its cases do not fit: ${check?.errors?.[0]?.instancePath} ${check?.errors?.[0]?.message}`);
}

/** Conversations that were saved as tests of the flow, as "flow pull" writes them: the file's own "tests". */
export async function readFlowTests(path: string): Promise<FlowTestCreate[]> {
  const { tests = [] } = Object(await readJson(path)) as { tests?: unknown };
  if (!Array.isArray(tests)) throw new CommandError(`${path}: its tests are no list.`);
  const check = validators['FlowTestCreate'];
  return tests.map((test: unknown) => {
    if (check?.(test) === true) return test as FlowTestCreate;
    throw new CommandError(`${path}: a test does not fit: ${check?.errors?.[0]?.instancePath} ${check?.errors?.[0]?.message}`);
  });
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new CommandError(`${path}: ${error instanceof SyntaxError ? `not valid JSON: ${error.message}` : error instanceof Error ? error.message : String(error)}`);
  }
}
