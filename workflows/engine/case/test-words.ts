import type { FlowTestDifference } from '../../../schemas/generated/types.ts';

const titles: Readonly<Record<FlowTestDifference['what'], string>> = { step: 'The conversation stopped', sent: 'Messages', path: 'Way', outcome: 'Outcome', waiting: 'Waits at' };
const signs = { missing: '-', extra: '+' } as const;

/** What differs, as lines for a terminal: - was expected, + happened. */
export function testWords(differences: readonly FlowTestDifference[]): string[] {
  return differences.flatMap(({ what, lines }) => [`${titles[what]}:`, ...lines.flatMap(({ change, text }) => (change === 'same' ? [] : [`  ${signs[change]} ${text}`]))]);
}
