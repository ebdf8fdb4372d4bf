/** The command line: parley <command>. Exit codes: 0 done, 1 it failed or found problems, 2 used wrongly. */
import { parseArgs } from 'node:util';
import { SettingsError } from '../../schemas/settings.ts';
import { collectCommands, findCommand } from './collect-commands.ts';
import { CommandError, UsageError, type Command } from './command.ts';
import { helpOf, overview } from './help.ts';
import { write } from './write.ts';

// A reader that had enough (head, grep -q) closes the pipe; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const complain = (line: string): void => void process.stderr.write(`${line}\n`);
process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const command = await findCommand(argv);
  if (command === undefined) return withoutCommand(argv, await collectCommands());
  const rest = argv.slice(command.words.length);
  if (rest.includes('--help') || rest.includes('-h')) {
    write(helpOf(command));
    return 0;
  }
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options: command.options ?? {}, allowPositionals: true });
    return (await command.run({ args: positionals, options: values as Record<string, string | boolean | undefined>, env: process.env, write, complain })) ?? 0;
  } catch (error) {
    return explain(error, command);
  }
}

function withoutCommand(argv: readonly string[], commands: readonly Command[]): number {
  const asked = argv.length === 0 || ['help', '--help', '-h'].includes(argv[0] ?? '');
  const group = commands.filter(({ words }) => words[0] === argv[0]);
  if (asked || (group.length > 0 && (argv.length === 1 || argv.includes('--help') || argv.includes('-h')))) {
    write(overview(group.length > 0 ? group : commands));
    return asked || argv.length > 1 ? 0 : 2;
  }
  complain(`There is no command "${argv.slice(0, 2).join(' ')}". "parley help" lists them all.`);
  return 2;
}

function explain(error: unknown, command: Command): number {
  const wrongOption = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (error instanceof UsageError || wrongOption) {
    complain(`${error.message}\nusage: parley ${command.words.join(' ')} ${command.usage}`);
    return 2;
  }
  if (error instanceof CommandError || error instanceof SettingsError) complain(error.message);
  else complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}
