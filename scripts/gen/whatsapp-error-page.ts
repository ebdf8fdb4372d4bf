import { metaErrorSources, type MetaErrorRule } from '../../schemas/meta-error-rule.ts';
import { metaErrorRanges, metaErrors } from '../../schemas/meta-errors.ts';

/** The page about error codes of WhatsApp, from the table that everything that sends works by. */
export function whatsAppErrorPage(): string {
  const rows = [
    ...Object.entries(metaErrors).map(([code, rule]) => ({ from: Number(code), row: line(code, rule) })),
    ...metaErrorRanges.map(({ from, to, about, rule }) => ({ from, row: line(`${from}\u2013${to} (${about})`, rule) })),
  ].toSorted((a, b) => a.from - b.from);
  return [
    '<!-- Written by "npm run gen" from schemas/meta-errors.ts. Do not edit. -->\n\n# Errors of WhatsApp',
    'One table decides for flows, the inbox and campaigns alike. `class` is readable in a flow as `error.class`. A code that comes with an answer and one that comes later with a status are treated the same. An unknown code is judged by the HTTP status: refused below 500, unclear from 500 on, slower at 429.',
    '- **refuse**: this message never goes out as it is.\n- **retry**: nothing was sent; it is repeated after the pause, or after `Retry-After` where WhatsApp names one.\n- **reconcile**: it may have been sent; a status webhook with our id decides, it is never blindly sent again.\n- **hold**: it waits until the number, the account or the template works again.',
    'The column *concerns* says what else is stopped: only this message; everything unasked to the contact; messages with the template; the number or all numbers of the account (the circuit breaker, shown on the numbers page and told to the administrators).',
    `| code | class | action | concerns | pause | meaning | source |\n|---|---|---|---|---|---|---|\n${rows.map(({ row }) => row).join('\n')}`,
    `## Sources\n\n${Object.entries(metaErrorSources).map(([key, words]) => `- *${key}*: ${words}`).join('\n')}\n`,
  ].join('\n\n');
}

function line(code: string, rule: MetaErrorRule): string {
  return `| ${code} | \`${rule.class}\` | ${rule.action} | ${rule.scope}${rule.risk === true ? ', its speed drops' : ''} | ${pause(rule)} | ${rule.message} | ${rule.source} |`;
}

function pause({ action, delayMs, factor = 1, quietMs }: MetaErrorRule): string {
  if (quietMs !== undefined) return `no marketing for ${Math.round(quietMs / 3_600_000)} h`;
  if (delayMs === undefined || action === 'refuse') return '';
  return `${delayMs / 1000} s${factor > 1 ? `, each time ${factor} times as long, at most an hour` : ''}`;
}
