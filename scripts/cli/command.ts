import type { ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What a command is called with. */
export interface CommandCall {
  /** Arguments that are no options. */
  readonly args: readonly string[];
  /** Options given; an option that was left out is undefined. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly env: NodeJS.ProcessEnv;
  readonly write: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** A command of the command line; one per file in scripts/cli/commands. */
export interface Command {
  /** Its words, such as ['flow', 'push']. */
  readonly words: readonly string[];
  /** What follows the words, such as "FILE... [--publish]". */
  readonly usage: string;
  readonly summary: string;
  /** Further lines of its help. */
  readonly help?: string;
  readonly options?: Options;
  /** Gives back the exit code; nothing means 0. */
  readonly run: (call: CommandCall) => Promise<number | void>;
}

/** The command line was used wrongly: exit code 2, with the command's usage. */
export class UsageError extends Error {}

/** What was asked for cannot be done; the message is for the person at the terminal. Exit code 1. */
export class CommandError extends Error {}

export function defineCommand(command: Command): Command {
  return command;
}
