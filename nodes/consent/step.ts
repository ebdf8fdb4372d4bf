import type { ConsentParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';

const consent: ActionStep<ConsentParams> = {
  enter(ctx, { action, evidence }) {
    const optedOut = action === 'opt_out';
    // Writing what is so already would move the date since when it has been so.
    const changes = optedOut !== (ctx.contact.optedOut === true);
    const detail = { consent: action, ...(evidence !== undefined && { evidence: ctx.render(evidence).trim() }) };
    return { do: 'go', handle: 'next', detail, ...(changes && { writes: { contact: { optedOut } } }) };
  },
};

export default consent;
