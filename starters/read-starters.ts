import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FlowGraph, FlowKind, NodeCase } from '../schemas/generated/types.ts';

/** A flow to begin with, as its folder keeps it. */
export interface StarterFolder {
  id: string;
  /** With a status it is also one of the flows of the demo. */
  flow: { name: string; kind: FlowKind; description: string; status?: 'live' | 'draft'; graph: FlowGraph };
  cases: NodeCase[];
}

/** Reads all starters, by name of folder. */
export async function readStarters(): Promise<StarterFolder[]> {
  const folder = import.meta.dirname;
  const read = async (id: string, file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, id, file), 'utf8'));
  const ids = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  return Promise.all(ids.map(async (id) => ({ id, flow: (await read(id, 'flow.json')) as StarterFolder['flow'], cases: (await read(id, 'cases.json')) as NodeCase[] })));
}
