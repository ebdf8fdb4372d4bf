import type { ComponentType, ReactNode } from 'react';
import type { ConversationItem, MessageBody } from '../../../../schemas/generated/types.ts';

/** What the form of an entry gets. */
export interface EntryFormProps {
  readonly item: ConversationItem;
  /** The message that the new one answers, if the agent chose one. */
  readonly quoted: MessageBody | undefined;
  /** Files that were chosen, dropped or pasted; empty for entries that take none. */
  readonly files: readonly File[];
  /** The form is done with, sent or not. */
  readonly onClose: () => void;
  /** The message is on its way. */
  readonly onSent: () => void;
}

/** One line of the "+" menu beside the reply box. One file per entry: entries/<Name>Entry.tsx, with this as its default export. */
export interface ComposerEntry {
  readonly id: string;
  /** Files first, then what one shares, then what one asks for; a line stands between the groups. */
  readonly group: 'file' | 'share' | 'ask';
  /** Place within the group. */
  readonly order: number;
  readonly icon: ReactNode;
  /** The words of the menu, so that each entry keeps its own catalogue. */
  readonly Label: ComponentType;
  /** Types of files to choose from, as in an input's accept; the form is opened once some are chosen. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly Form: ComponentType<EntryFormProps>;
}
