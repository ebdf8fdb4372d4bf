import type { FlowGraph, FlowKind } from '../../../../schemas/generated/types.ts';

/** Why a file is no flow: the end of a key under `starters:file`, and where in the file it shows. */
export type FileProblem = { problem: 'notJson' | 'fragment' | 'noGraph' | 'noName' | 'kind' | 'graph'; at?: string };

export type ExportedFlow = { name: string; kind: FlowKind; graph: FlowGraph };

/** Largest file that is read, in bytes; a flow of 2,000 steps has about a quarter of it. */
const mostBytes = 20 * 1024 * 1024;

const kinds: ReadonlyArray<string> = ['conversation', 'journey', 'policy'];

/** Reads a flow that was exported as JSON, or says what keeps the file from being one. */
export async function readExportedFlow(file: File): Promise<ExportedFlow | FileProblem> {
  const value = file.size > mostBytes ? undefined : parse(await file.text());
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { problem: 'notJson' };
  const { name, kind, graph } = value as Record<string, unknown>;
  // Copied steps look much like a flow, but have no settings and belong into one.
  if (graph === undefined) return { problem: 'nodes' in value ? 'fragment' : 'noGraph' };
  if (typeof name !== 'string' || name.trim() === '') return { problem: 'noName' };
  if (!kinds.includes(String(kind))) return { problem: 'kind', at: String(kind) };
  // Larger than the rest of the list page, and rarely needed there.
  const { default: validators } = await import('../../../../schemas/generated/flow-validators.js');
  const valid = validators['FlowGraph'];
  if (!valid?.(graph)) return { problem: 'graph', at: firstFault(valid?.errors ?? []) };
  return { name: name.trim().slice(0, 120), kind: kind as FlowKind, graph: graph as FlowGraph };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON at all: told in words by the caller.
    return undefined;
  }
}

function firstFault(errors: ReadonlyArray<{ instancePath?: string; message?: string }>): string {
  const [first] = errors;
  return first ? `graph${(first.instancePath ?? '').replaceAll('/', '.')} ${first.message ?? ''}`.trim() : 'graph';
}
