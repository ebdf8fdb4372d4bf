import type { TagParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';

const tag: ActionStep<TagParams> = {
  enter: (_ctx, { add = [], remove = [] }) => ({
    do: 'go',
    handle: 'next',
    writes: { contact: { ...(add.length > 0 && { addTags: add }), ...(remove.length > 0 && { removeTags: remove }) } },
  }),
};

export default tag;
