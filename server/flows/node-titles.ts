import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifests } from '../../nodes/generated/manifests.ts';
import type { NodeMessages } from '../../schemas/generated/types.ts';

const nodesDir = join(import.meta.dirname, '..', '..', 'nodes');

/** Titles of the node types in the language of the API, by type. */
export const nodeTitles: ReadonlyMap<string, string> = readTitles();

function readTitles(): Map<string, string> {
  const found = new Map<string, string>();
  for (const type of Object.keys(manifests)) {
    if (!readdirSync(join(nodesDir, type)).includes('messages')) continue;
    const messages: NodeMessages = JSON.parse(readFileSync(join(nodesDir, type, 'messages', 'en.json'), 'utf8'));
    found.set(type, messages.title);
  }
  return found;
}
