import type { InternalNoteParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep } from '../contract.ts';
import { afterCommand } from '../shared/after-command.ts';
import { renderWithin } from '../shared/render-within.ts';

const internalNote: ActionStep<InternalNoteParams> = {
  enter: (ctx, { text }) => ({ do: 'run', command: { kind: 'note', text: renderWithin(ctx, text, limits.maxNoteLength, 'note') } }),
  resume: (_ctx, _params, event) => afterCommand(event, 'next'),
};

export default internalNote;
