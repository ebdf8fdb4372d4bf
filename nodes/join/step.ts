import type { JoinParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';

/** Who comes alone passes. */
const join: ActionStep<JoinParams> = { enter: (ctx) => (ctx.branch === undefined ? { do: 'go', handle: 'next' } : { do: 'arrive', handle: 'next' }) };

export default join;
