import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Most that the browser may load, compressed, before the shell stands: scripts and styles, fonts left out. */
const budgetBytes = 265 * 1024;

/** Fails the build when the first load outgrows its budget, or when the editor of a node type is no chunk of its own, and says which files it is made of. */
export function firstLoadBudget(): Plugin {
  return {
    name: 'first-load-budget',
    apply: 'build',
    writeBundle(_options, bundle) {
      const files = [...firstLoadFiles(bundle)].map((name) => ({ name, bytes: compressedSize(bundle[name]) })).toSorted((a, b) => b.bytes - a.bytes);
      const total = files.reduce((sum, file) => sum + file.bytes, 0);
      const shared = sharedEditors(bundle);
      if (shared.length > 0) this.error(`Editors of node types must be chunks of their own, loaded when a step of the type is opened:\n${shared.join('\n')}`);
      const list = files.map((file) => `  ${inKilobytes(file.bytes).padStart(7)}  ${file.name}`).join('\n');
      if (total > budgetBytes) this.error(`The first load is ${inKilobytes(total)} compressed; the budget is ${inKilobytes(budgetBytes)}. Load what is not needed at once lazily.\n${list}`);
      this.info(`first load ${inKilobytes(total)} compressed, budget ${inKilobytes(budgetBytes)}`);
    },
  };
}

function firstLoadFiles(bundle: Rolldown.OutputBundle): Set<string> {
  const files = new Set<string>();
  const add = (name: string) => {
    if (files.has(name)) return;
    files.add(name);
    const chunk = bundle[name];
    if (chunk?.type === 'chunk') for (const imported of chunk.imports) add(imported);
  };
  for (const output of Object.values(bundle)) {
    if (output.type === 'chunk' && output.isEntry) add(output.fileName);
    // Vite writes the styles of the entry under the entry's name; those of lazy pages carry the page's name.
    if (output.type === 'asset' && /^assets\/index-[^/]+\.css$/.test(output.fileName)) add(output.fileName);
  }
  return files;
}

/** Chunks that hold the editor of a node type together with that of another, or that the page loads before one is opened. */
function sharedEditors(bundle: Rolldown.OutputBundle): string[] {
  return Object.values(bundle).flatMap((output) => {
    if (output.type !== 'chunk') return [];
    const editors = output.moduleIds.filter((id) => /[\\/]nodes[\\/][^\\/]+[\\/]editor\.tsx$/.test(id));
    return editors.length === 0 || (editors.length === 1 && output.isDynamicEntry) ? [] : [`  ${output.fileName}: ${editors.join(', ')}`];
  });
}

function compressedSize(output: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): number {
  if (!output) return 0;
  return gzipSync(output.type === 'chunk' ? output.code : output.source).length;
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
