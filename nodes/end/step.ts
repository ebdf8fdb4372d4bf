import type { EndParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';

const end: ActionStep<EndParams> = {
  enter: (_ctx, { outcome, closeConversation }) => ({
    do: 'finish',
    outcome: outcome === undefined ? 'completed' : `completed:${outcome}`,
    ...(closeConversation === true && { writes: { conversation: { status: 'closed' } } }),
  }),
};

export default end;
