import type { FlowValue } from '../contract.ts';

/** Longest value and most values of a summary; whoever needs more opens the run. */
const MAX_VALUE = 200;
const MAX_VALUES = 20;

/** What the flow has found out so far, a line for each value; empty when it knows nothing. */
export function summaryOf(variables: Readonly<Record<string, FlowValue>>): string {
  const known = Object.entries(variables).filter(([, value]) => value !== null && value !== '');
  return known.slice(0, MAX_VALUES).map(([name, value]) => `${name.replaceAll('_', ' ')}: ${shown(value)}`).join('\n');
}

function shown(value: FlowValue): string {
  const text = [...(typeof value === 'object' ? JSON.stringify(value) : String(value))];
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1).join('')}…` : text.join('');
}
