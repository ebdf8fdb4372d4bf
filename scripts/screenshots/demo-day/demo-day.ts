/** What pictures need to know of the day. */
export interface DemoDay {
  /** The conversation worth showing. */
  readonly conversationId: string;
  /** Flow in which runs stand still. */
  readonly stuckFlowId: string;
  /** A run through the menu. */
  readonly runId: string;
  /** Log-in of the administrator of an organisation in which nothing has happened yet, as a line of the seed. */
  readonly newcomer: string;
}
