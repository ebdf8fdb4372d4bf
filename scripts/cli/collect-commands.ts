import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from './command.ts';

const folder = join(import.meta.dirname, 'commands');

/** Every command there is. */
export async function collectCommands(): Promise<Command[]> {
  return Promise.all((await commandNames()).map(load));
}

/**
 * The command that a command line begins with. Its file has the command's words joined by dashes for a name, so that
 * only this one is loaded: one of them brings the database driver, another the engine.
 */
export async function findCommand(argv: readonly string[]): Promise<Command | undefined> {
  const names = new Set(await commandNames());
  for (let count = Math.min(argv.length, 3); count > 0; count -= 1) {
    const name = argv.slice(0, count).join('-');
    if (!names.has(name)) continue;
    const command = await load(name);
    if (command.words.join(' ') === argv.slice(0, count).join(' ')) return command;
  }
  return undefined;
}

async function commandNames(): Promise<string[]> {
  const files = await readdir(folder);
  return files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).map((name) => name.slice(0, -'.ts'.length));
}

async function load(name: string): Promise<Command> {
  const module: { default: Command } = await import(join(folder, `${name}.ts`));
  return module.default;
}
