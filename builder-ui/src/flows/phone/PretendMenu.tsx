import { Drama } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callbackEventName } from '../../../../workflows/engine/callbacks.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuEntry } from '../../ui/menu-entries.ts';
import { toast } from '../../ui/toast.ts';
import { useEditorSession } from '../editor/session-context.ts';
import { callbackNames } from '../inspector/callback-names.ts';
import { EventDialog } from './EventDialog.tsx';
import type { Phone } from './use-phone.ts';

const hour = 3_600_000;

/** What else may happen in a conversation besides the customer's typing. */
export function PretendMenu({ phone }: { phone: Phone }) {
  const { t } = useTranslation('flows');
  const { flowId, document } = useEditorSession();
  const [tagging, setTagging] = useState(false);
  const [telling, setTelling] = useState(false);
  const { player } = phone;
  const run = (action: Parameters<Phone['act']>[0]) => {
    const refused = phone.act(action);
    if (refused !== undefined) toast({ title: t('phone.refused'), description: refused, tone: 'bad' });
  };
  const item = (id: string, onSelect: () => void, disabled = false): MenuEntry => ({ id, label: t(`phone.pretend.${id}`), onSelect, disabled });
  const paused = player.state.paused !== null;
  const questions = player.state.runs.flatMap((waiting) => player.commands.find((command) => command.id === waiting.wait?.approvalId && command.kind === 'approval') ?? []);
  const answers = questions.flatMap((question) => (question.kind === 'approval' ? question.options.map((option): MenuEntry => ({ id: `${question.id}:${option.key}`, label: t('phone.pretend.decide', { answer: option.name }), onSelect: () => run((running) => running.decide(option.key)) })) : []));
  const entries: MenuEntry[] = [
    { kind: 'label', id: 'team', label: t('phone.pretend.team') },
    item('agentReply', () => run((running) => running.agentReply(t('phone.agentText')))),
    paused ? item('handBack', () => run((running) => running.handBack())) : item('takeOver', () => run((running) => running.takeOver())),
    item('close', () => run((running) => running.agentAction('closed'))),
    ...answers,
    item('tag', () => setTagging(true)),
    { kind: 'separator', id: 'after-team' },
    { kind: 'label', id: 'customer', label: t('phone.pretend.customer') },
    item('image', () => run((running) => running.receive({ type: 'image', content: { id: 'pretend-image', mime_type: 'image/jpeg' } }))),
    item('location', () => run((running) => running.receive({ type: 'location', content: { latitude: 52.52, longitude: 13.405, name: 'Berlin' } }))),
    { kind: 'separator', id: 'after-customer' },
    { kind: 'label', id: 'world', label: t('phone.pretend.world') },
    item('sendFails', () => run((running) => running.failNext('SEND_FAILED'))),
    item('answerNotFound', () => run((running) => running.answerNext({ status: 404 }))),
    item('answerFails', () => run((running) => running.answerNext({ status: 503 }))),
    item('answerNever', () => run((running) => running.answerNext({ timeout: true }))),
    item('event', () => setTelling(true)),
    item('start', () => run((running) => running.start(flowId))),
    { kind: 'submenu', id: 'time', label: t('phone.pretend.time'), entries: [
      item('tenMinutes', () => run((running) => running.advanceTime(hour / 6))),
      item('hour', () => run((running) => running.advanceTime(hour))),
      item('day', () => run((running) => running.advanceTime(24 * hour))),
    ] },
  ];
  return (
    <>
      <Menu align="end" trigger={<Button size="sm" variant="ghost" icon={<Drama size={14} />}>{t('phone.pretend.button')}</Button>} entries={entries} />
      <EventDialog open={telling} names={callbackNames(Object.values(document.get().nodes)).map(callbackEventName)} onClose={() => setTelling(false)} onEvent={(name, data) => run((running) => running.externalEvent(name, data))} />
      <TagDialog open={tagging} onClose={() => setTagging(false)} onTag={(tag) => run((running) => running.addTag(tag))} />
    </>
  );
}

function TagDialog({ open, onClose, onTag }: { open: boolean; onClose: () => void; onTag: (tag: string) => void }) {
  const { t } = useTranslation('flows');
  const [tag, setTag] = useState('');
  return (
    <Dialog open={open} onOpenChange={(next) => { if (!next) onClose(); }} size="sm" title={t('phone.pretend.tag')} footer={<Button type="submit" form="pretend-tag" variant="primary" disabled={tag.trim() === ''}>{t('phone.pretend.tagAdd')}</Button>}>
      <form id="pretend-tag" onSubmit={(event) => { event.preventDefault(); if (tag.trim() === '') return; onTag(tag.trim()); setTag(''); onClose(); }}>
        <Field label={t('phone.pretend.tagName')}><Input value={tag} onValueChange={setTag} maxLength={60} autoFocus /></Field>
      </form>
    </Dialog>
  );
}
