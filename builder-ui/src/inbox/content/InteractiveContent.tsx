import { Reply } from 'lucide-react';
import { addressAnswers, formAnswers } from '../form-answers.ts';
import { recordAt, textAt } from '../read-content.ts';
import { AddressContent } from './AddressContent.tsx';
import type { ContentProps } from './content-props.ts';
import { FormAnswers } from './FormAnswers.tsx';
import { SentInteractive } from './SentInteractive.tsx';
import { Words } from './Words.tsx';

/** What we offered to tap, or what the customer tapped or filled in. */
export function InteractiveContent({ message, numberId }: ContentProps) {
  const content = recordAt(message.content, 'interactive') ?? message.content;
  if (message.direction === 'out') return <SentInteractive content={content} numberId={numberId} />;
  const address = addressAnswers(content);
  if (address !== undefined) return <AddressContent answers={address} />;
  const answers = formAnswers(content);
  if (answers !== undefined) return <FormAnswers answers={answers} />;
  const description = textAt(content, 'list_reply.description');
  return (
    <div className="flex items-start gap-1.5" dir="auto">
      <Reply size={14} className="mt-0.5 shrink-0 text-faint" aria-hidden />
      <div className="min-w-0">
        <Words text={message.text} fallback="interactive" />
        {description ? <p className="text-xs text-muted" dir="auto">{description}</p> : null}
      </div>
    </div>
  );
}
