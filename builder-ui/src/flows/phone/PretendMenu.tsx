import { Drama } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowTestStep } from '../../../../schemas/generated/types.ts';
import { callbackEventName } from '../../../../workflows/engine/callbacks.ts';
import type { Player } from '../../../../workflows/engine/player.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuEntry } from '../../ui/menu-entries.ts';
import { toast } from '../../ui/toast.ts';
import { useEditorSession } from '../editor/session-context.ts';
import { callbackNames } from '../inspector/callback-names.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { EarlierDialog } from './earlier/EarlierDialog.tsx';
import { EventDialog } from './EventDialog.tsx';
import { TagDialog } from './TagDialog.tsx';
import type { Phone } from './use-phone.ts';

const hour = 3_600_000;
const minute = 60_000;

/** What else may happen in a conversation besides the customer's typing. */
export function PretendMenu({ phone }: { phone: Phone }) {
  const { t } = useTranslation('flows');
  const { t: tests } = useTranslation('flow-tests');
  const { t: earlier } = useTranslation('phone-earlier');
  const { document } = useEditorSession();
  const [open, setOpen] = useState<'tag' | 'event' | 'answer' | 'earlier' | undefined>();
  const close = () => setOpen(undefined);
  const { player } = phone;
  const run = (step: FlowTestStep) => {
    const refused = phone.play(step);
    if (refused !== undefined) toast({ title: t('phone.refused'), description: refused, tone: 'bad' });
  };
  const item = (id: string, step: FlowTestStep, disabled = false): MenuEntry => ({ id, label: t(`phone.pretend.${id}`), onSelect: () => run(step), disabled });
  const more = (id: string, step: FlowTestStep, disabled = false): MenuEntry => ({ id, label: tests(`pretend.${id}`), onSelect: () => run(step), disabled });
  const paused = player.state.paused !== null;
  const sent = player.commands.some((command) => command.kind === 'send');
  const windowLeft = (player.conversation.windowExpiresAt ?? 0) - player.now;
  const entries: MenuEntry[] = [
    { kind: 'label', id: 'team', label: t('phone.pretend.team') },
    item('agentReply', { agent: 'reply' }),
    paused ? item('handBack', { agent: 'handback' }) : item('takeOver', { agent: 'takeover' }),
    item('close', { agent: 'closed' }),
    ...answersOf(player).map(({ id, key, name }): MenuEntry => ({ id, label: t('phone.pretend.decide', { answer: name }), onSelect: () => run({ decide: key }) })),
    { id: 'tag', label: t('phone.pretend.tag'), onSelect: () => setOpen('tag') },
    { kind: 'separator', id: 'after-team' },
    { kind: 'label', id: 'customer', label: t('phone.pretend.customer') },
    item('image', { receive: { type: 'image', content: { id: 'pretend-image', mime_type: 'image/jpeg' } } }),
    item('location', { receive: { type: 'location', content: { latitude: 52.52, longitude: 13.405, name: 'Berlin' } } }),
    { id: 'earlier', label: earlier('menu'), onSelect: () => setOpen('earlier') },
    { kind: 'separator', id: 'after-customer' },
    { kind: 'label', id: 'world', label: t('phone.pretend.world') },
    { kind: 'submenu', id: 'message', label: tests('pretend.message'), entries: [
      more('delivered', { delivery: 'delivered' }, !sent),
      more('read', { delivery: 'read' }, !sent),
      more('undelivered', { delivery: 'failed' }, !sent),
      item('sendFails', { fail: 'SEND_FAILED' }),
    ] },
    { kind: 'submenu', id: 'call', label: tests('pretend.call'), entries: [
      { id: 'answer', label: tests('pretend.answer'), onSelect: () => setOpen('answer') },
      item('answerNotFound', { answer: { status: 404 } }),
      item('answerFails', { answer: { status: 503 } }),
      item('answerNever', { answer: { timeout: true } }),
    ] },
    { id: 'event', label: t('phone.pretend.event'), onSelect: () => setOpen('event') },
    item('start', { start: {} }),
    { kind: 'submenu', id: 'time', label: t('phone.pretend.time'), entries: [
      item('tenMinutes', { wait: 10 * minute }),
      item('hour', { wait: hour }),
      item('day', { wait: 24 * hour }),
      more('windowCloses', { wait: Math.max(windowLeft, 0) + minute }, windowLeft <= 0),
    ] },
  ];
  return (
    <>
      <Menu align="end" trigger={<Button size="sm" variant="ghost" icon={<Drama size={14} />}>{t('phone.pretend.button')}</Button>} entries={entries} />
      <EventDialog open={open === 'event'} names={callbackNames(Object.values(document.get().nodes)).map(callbackEventName)} onClose={close} onEvent={(name, data) => run({ event: { name, payload: data } })} />
      <TagDialog open={open === 'tag'} onClose={close} onTag={(tag) => run({ tag })} />
      <EarlierDialog open={open === 'earlier'} onClose={close} onShow={(message) => run({ earlier: message })} />
      <AnswerDialog open={open === 'answer'} onClose={close} onAnswer={(answer) => run({ answer })} />
    </>
  );
}

/** What the team may answer to the questions that runs wait for. */
function answersOf({ state, commands }: Player): { id: string; key: string; name: string }[] {
  const asked = state.runs.flatMap((waiting) => commands.find((command) => command.id === waiting.wait?.approvalId && command.kind === 'approval') ?? []);
  return asked.flatMap((question) => (question.kind === 'approval' ? question.options.map(({ key, name }) => ({ id: `${question.id}:${key}`, key, name })) : []));
}
