import { SendHorizontal, Smartphone } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { formatDuration } from '../../ui/duration.ts';
import type { TranscriptEntry } from '../../../../workflows/engine/player.ts';
import { useTemplates } from '../inspector/use-templates.ts';
import { EarlierDialog } from './earlier/EarlierDialog.tsx';
import { tapTriggers } from './earlier/tap-triggers.ts';
import { ListSheet } from './ListSheet.tsx';
import type { Choice, MessageContent } from './message-content.ts';
import { startingWords } from './starting-words.ts';
import { tapStep } from './tap-step.ts';
import { TranscriptLine } from './TranscriptLine.tsx';
import type { Phone } from './use-phone.ts';
import { useEditorSession } from '../editor/session-context.ts';

/** The customer's phone: the conversation, and where the customer types. */
export function PhoneScreen({ phone, onOpenNode }: { phone: Phone; onOpenNode: (nodeId: string) => void }) {
  const { t, i18n } = useTranslation('flows');
  const { player, play } = phone;
  const templates = useTemplates();
  const [sheet, setSheet] = useState<{ list: NonNullable<MessageContent['list']>; entry: TranscriptEntry }>();
  const end = useRef<HTMLDivElement>(null);
  const count = player.transcript.length;
  useEffect(() => { if (count > 0) end.current?.scrollIntoView({ block: 'end' }); }, [count]);
  const windowLeft = (player.conversation.windowExpiresAt ?? 0) - player.now;
  const choose = (choice: Choice, entry: TranscriptEntry) => play(tapStep(player, choice, entry));
  return (
    <div className="relative flex min-h-0 w-[340px] shrink-0 flex-col max-md:w-full max-md:flex-1">
      <div className="flex h-11 shrink-0 items-center gap-2.5 border-b border-line px-3">
        <span className="flex size-7 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent-ink" aria-hidden>{player.organisation.name.slice(0, 1).toUpperCase()}</span>
        <div className="min-w-0 flex-1 leading-4">
          <p className="flex font-medium"><span className="min-w-0 truncate" dir="auto">{player.organisation.name}</span></p>
          <p className="truncate text-2xs text-faint">{windowLeft > 0 ? t('phone.windowOpen', { duration: formatDuration(Math.ceil(windowLeft / 60_000) * 60_000, i18n.language) }) : t('phone.windowClosed')}</p>
        </div>
      </div>
      <div className="phone-ground flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto px-3 py-3" role="log" aria-label={t('phone.conversation')}>
        {count === 0 ? <Opening phone={phone} /> : null}
        {player.transcript.map((entry) => (
          <TranscriptLine key={entry.id} entry={entry} templates={templates.data ?? []} timeZone={player.organisation.timeZone} onChoose={choose} onOpenList={(list, entry) => { if (list) setSheet({ list, entry }); }} onOpenNode={onOpenNode} />
        ))}
        {player.state.paused ? <p className="mx-auto rounded-full bg-amber-soft px-2.5 py-0.5 text-2xs text-amber-ink">{t('phone.paused')}</p> : null}
        <div ref={end} aria-hidden />
      </div>
      <Composer onSend={(text) => play({ say: text })} />
      {sheet ? <ListSheet list={sheet.list} onClose={() => setSheet(undefined)} onChoose={(row) => { setSheet(undefined); choose(row, sheet.entry); }} /> : null}
    </div>
  );
}

/** Before the first message: what a customer could write or tap to reach this flow. */
function Opening({ phone }: { phone: Phone }) {
  const { t } = useTranslation('flows');
  const { t: earlier } = useTranslation('phone-earlier');
  const { document } = useEditorSession();
  const [choosing, setChoosing] = useState(false);
  const words = startingWords(document.get());
  const taps = tapTriggers(document.get()).length > 0;
  return (
    <>
      <EmptyState
        compact
        className="m-auto"
        icon={<Smartphone size={18} />}
        title={t('phone.empty')}
        description={words.length > 0 ? t('phone.emptyWords') : taps ? earlier('emptyHint') : t('phone.emptyHint')}
        action={(
          <>
            {words.map((word) => <Button key={word} size="sm" onClick={() => phone.play({ say: word })}>{word}</Button>)}
            {taps ? <Button size="sm" onClick={() => setChoosing(true)}>{earlier('emptyAction')}</Button> : null}
            {words.length === 0 && !taps ? <Button size="sm" onClick={() => phone.play({ start: {} })}>{t('phone.pretend.start')}</Button> : null}
          </>
        )}
      />
      <EarlierDialog open={choosing} onClose={() => setChoosing(false)} onShow={(message) => phone.play({ earlier: message })} />
    </>
  );
}

function Composer({ onSend }: { onSend: (text: string) => void }) {
  const { t } = useTranslation('flows');
  const [text, setText] = useState('');
  return (
    <form
      className="flex shrink-0 items-center gap-2 border-t border-line p-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onSend(text.trim());
        setText('');
      }}
    >
      <input
        autoFocus
        className="control h-9 min-w-0 flex-1 rounded-full! px-3.5"
        aria-label={t('phone.type')}
        placeholder={t('phone.type')}
        value={text}
        dir="auto"
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <IconButton type="submit" variant="primary" className="size-9! rounded-full!" label={t('phone.send')} icon={<SendHorizontal size={16} className="rtl:-scale-x-100" />} disabled={text.trim() === ''} />
    </form>
  );
}
