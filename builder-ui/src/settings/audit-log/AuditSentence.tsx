import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../../schemas/generated/types.ts';
import { auditSentence } from './audit-sentence.ts';
import { ThingLink } from './ThingLink.tsx';

/** What was done, with links to what it was done to. */
export function AuditSentence({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation(['audit', 'shell']);
  // Pieces of one sentence never change their order.
  return <>{auditSentence(t, entry).map((part, index) => (typeof part === 'string' ? <Fragment key={index}>{part}</Fragment> : <ThingLink key={index} thing={part} />))}</>;
}
