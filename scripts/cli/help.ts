import type { Command } from './command.ts';

/** All commands with a line each. */
export function overview(commands: readonly Command[]): string {
  const rows = [...commands].sort((a, b) => (a.words.join(' ') < b.words.join(' ') ? -1 : 1)).map((command) => [`${command.words.join(' ')} ${command.usage}`.trim(), command.summary] as const);
  const width = Math.min(58, Math.max(...rows.map(([left]) => left.length)));
  const lines = rows.map(([left, right]) => (left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`));
  return ['usage: parley <command>', '', ...lines, '', '"parley <command> --help" says more. Settings come from the environment; .env.example lists them.'].join('\n');
}

export function helpOf({ words, usage, summary, help }: Command): string {
  return [`usage: parley ${words.join(' ')} ${usage}`.trim(), '', summary, ...(help === undefined ? [] : ['', help.trim()])].join('\n');
}
