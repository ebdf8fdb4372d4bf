import type { ConversationParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';

const conversation: ActionStep<ConversationParams> = {
  enter: (_ctx, { status, priority }) => ({
    do: 'go',
    handle: 'next',
    writes: { conversation: { ...(status !== 'unchanged' && { status }), ...(priority !== 'unchanged' && { priority }) } },
  }),
};

export default conversation;
