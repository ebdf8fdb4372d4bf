import type { PortfolioRecipientRecord, PortfolioRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Messaging limits of business portfolios. */
export const PortfolioModel = defineModel<PortfolioRecord>('portfolios', 'PortfolioRecord');

/** People that count against them. */
export const PortfolioRecipientModel = defineModel<PortfolioRecipientRecord>('portfolioRecipients', 'PortfolioRecipientRecord', [[{ at: 1 }]]);
