import type { Settings } from '../../schemas/generated/types.ts';
import { bold, dim } from './terminal.ts';

/** The last words of a start: what to open, and where things are. */
export function summary(settings: Settings, facts: { addresses: Readonly<Record<string, string>>; database: string; demo: string; seconds: number }): string {
  const rows: [string, string][] = [['Web page', bold(facts.addresses['web'] ?? '')]];
  if (facts.addresses['phone']) rows.push(['Phone page', `${bold(facts.addresses['phone'])}  ${dim('write as a customer, without WhatsApp')}`]);
  if (facts.addresses['temporal']) rows.push(['Temporal', `${facts.addresses['temporal']}  ${dim('what the workflows are doing')}`]);
  rows.push(['Database', facts.database], ['Data, logs', settings.PARLEY_DATA_DIR]);
  if (settings.PARLEY_SEED_DEMO && facts.demo === '') rows.push(['Log-ins', `as shown at the first start  ${dim('a new password: npx parley user reset-password E-MAIL')}`]);
  const table = rows.map(([label, value]) => `    ${label.padEnd(12)}${value}`).join('\n');
  const demo = facts.demo === '' ? '' : `\n\n${facts.demo.split('\n').map((line) => `    ${line}`.trimEnd()).join('\n')}`;
  return `\n  ${bold('Parley is ready')} ${dim(`after ${facts.seconds.toFixed(1)} s`)}\n\n${table}${demo}\n\n  Ctrl-C stops everything.\n`;
}
