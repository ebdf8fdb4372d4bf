import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FlowGraph, FlowKind, NodeCase } from '../schemas/generated/types.ts';
import type { StarterTexts } from './in-language.ts';

/** A flow to begin with, as its folder keeps it. */
export interface StarterFolder {
  id: string;
  /** With a status it is also one of the flows of the demo. */
  flow: { name: string; kind: FlowKind; description: string; status?: 'live' | 'draft'; graph: FlowGraph };
  cases: NodeCase[];
  /** Its texts by language; English stands in the flow. */
  texts: Readonly<Record<string, StarterTexts>>;
}

/** Reads all starters, by name of folder. */
export async function readStarters(): Promise<StarterFolder[]> {
  const folder = import.meta.dirname;
  const read = async (id: string, file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, id, file), 'utf8'));
  const ids = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  const readTexts = async (id: string): Promise<StarterFolder['texts']> => {
    const files = await readdir(join(folder, id, 'texts'));
    return Object.fromEntries(await Promise.all(files.map(async (file) => [file.replace('.json', ''), (await read(id, join('texts', file))) as StarterTexts] as const)));
  };
  return Promise.all(ids.map(async (id) => ({
    id, flow: (await read(id, 'flow.json')) as StarterFolder['flow'], cases: (await read(id, 'cases.json')) as NodeCase[], texts: await readTexts(id),
  })));
}
