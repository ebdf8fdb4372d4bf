import type { EarlierMessage, EngineError, InboundMessage, OutgoingMessage } from '../../../schemas/generated/types.ts';

/** A button or list row that can be tapped. */
export interface Choice {
  id: string;
  key: string;
  title: string;
  description?: string;
}

/** One line of the simulated phone, in order of time; at is epoch milliseconds. */
export type TranscriptEntry =
  | { from: 'customer'; id: string; at: number; text: string; message: InboundMessage }
  /** Sent before the conversation began. */
  | { from: 'earlier'; id: string; at: number; text: string; message: EarlierMessage; choices: Choice[] }
  | { from: 'agent'; id: string; at: number; text: string }
  | { from: 'flow'; id: string; at: number; text: string; message: OutgoingMessage; choices: Choice[]; flowId: string; runId: string; nodeId: string; error?: EngineError }
  /** What happens out of the customer's sight: somebody was assigned, told or asked, a note was written, a tag was added, time was skipped. */
  | { from: 'team'; id: string; at: number; text: string; kind: 'assigned' | 'notified' | 'note' | 'asked' | 'contact' | 'conversation' | 'agent' | 'time' };
