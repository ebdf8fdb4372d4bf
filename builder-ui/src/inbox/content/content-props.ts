import type { MessageBody } from '../../../../schemas/generated/types.ts';

/** What draws the inside of a bubble gets. */
export type ContentProps = { message: MessageBody; numberId: string };
