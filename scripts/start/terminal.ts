const colours = process.stdout.isTTY && !process.env['NO_COLOR'];

/** Dims what is said for completeness. */
export function dim(text: string): string {
  return colours ? `\u001b[2m${text}\u001b[22m` : text;
}

export function bold(text: string): string {
  return colours ? `\u001b[1m${text}\u001b[22m` : text;
}

/** Prints one finished step of the start: its name, what came of it, and how long it took. */
export function sayDone(name: string, what: string, sinceMs: number): void {
  console.log(`  ${bold('ready')}  ${name.padEnd(10)} ${what} ${dim(`${((performance.now() - sinceMs) / 1000).toFixed(1)} s`)}`);
}

/** Prints what is going on in a step that takes long, or a thing that happened later. */
export function sayProgress(name: string, line: string): void {
  console.log(`  ${dim('  ...')}  ${name.padEnd(10)} ${line}`);
}
