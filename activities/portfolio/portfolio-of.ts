import type { NumberRecord } from '../../schemas/generated/types.ts';

/** Whose limit a number shares: its business portfolio, or its account where WhatsApp does not tell the portfolio. */
export function portfolioOf({ orgId, portfolioId, wabaId }: Pick<NumberRecord, 'orgId' | 'portfolioId' | 'wabaId'>): string {
  return `${orgId}:${portfolioId ?? `waba:${wabaId}`}`;
}
