import type { GotoParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';

/** Where it leads is written in the manifest: the way out is a jump. */
const goto: ActionStep<GotoParams> = { enter: () => ({ do: 'go', handle: 'next' }) };

export default goto;
