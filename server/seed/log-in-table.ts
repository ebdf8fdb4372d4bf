import type { LogIn } from './seed-people.ts';

/** The log-ins as a table for a terminal. */
export function logInTable(logIns: readonly LogIn[]): string {
  const rows = logIns.map(({ role, name, email, password }) => [role, name, email, password]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
  return ['Demo log-ins, shown only this once (a new password: npx parley user reset-password E-MAIL)', '', ...lines].join('\n');
}
