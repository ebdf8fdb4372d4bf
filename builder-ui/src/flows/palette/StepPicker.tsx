import { Popover } from '@base-ui/react/popover';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addStep } from '../actions/add-step.ts';
import { reveal } from '../actions/reveal.ts';
import { announce, useEditorUi, type Picker } from '../editor/editor-ui.ts';
import { useEditorSession } from '../editor/session-context.ts';
import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { PickList } from './PickList.tsx';
import { useStepGroups } from './use-step-groups.ts';

/** The palette at the place where a step is wanted: on an edge, at a handle, where a connection was let go. */
export function StepPicker() {
  const { t } = useTranslation('flows');
  const picker = useEditorUi((ui) => ui.picker);
  const close = useEditorUi((ui) => ui.closePicker);
  // While it fades out it still shows what it showed.
  const [shown, setShown] = useState(picker);
  if (picker && picker !== shown) setShown(picker);
  const anchor = useMemo(() => (shown ? { getBoundingClientRect: () => new DOMRect(shown.anchor.x, shown.anchor.y, 0, 0) } : null), [shown]);
  return (
    <Popover.Root open={picker !== undefined} onOpenChange={(open) => { if (!open) close(); }}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} side="bottom" align="start" sideOffset={6} collisionPadding={12} className="z-50">
          <Popover.Popup aria-label={t('palette.search')} finalFocus={() => (shown?.outline ? selectedLine() : null) ?? selectedCard()} className="floating flex h-[min(420px,var(--available-height))] w-72 flex-col overflow-hidden">
            {shown ? <StepList key={pickerKey(shown)} picker={shown} onCancel={close} /> : null}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** The focus goes to the card that was just added, or back to the one it would have followed. */
function selectedCard(): HTMLElement | false {
  return document.querySelector<HTMLElement>('.flow-canvas .react-flow__node.selected') ?? false;
}

/** The same in the outline. */
function selectedLine(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-outline] [aria-selected=true]');
}

/** A picker that opens elsewhere begins with an empty search. */
function pickerKey({ anchor }: Picker): string {
  return `${anchor.x} ${anchor.y}`;
}

function StepList({ picker, onCancel }: { picker: Picker; onCancel: () => void }) {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const close = useEditorUi((ui) => ui.closePicker);
  const [text, setText] = useState('');
  const groups = useStepGroups(text, picker.attachment.at === 'free' ? 'nothing' : 'triggers');
  const choices = new Map(groups.flatMap(({ steps }) => steps.map((step) => [step.type, step])));
  const pick = (type: string) => {
    close();
    const { title: name = type, texts } = choices.get(type) ?? {};
    const id = addStep(session, { type, name, texts, attachment: picker.attachment, place: picker.place });
    if (id === undefined) return;
    announce(t('announce.added', { name }));
    reveal(session, id, { focus: false });
  };
  return (
    <PickList
      className="h-full"
      text={text}
      onTextChange={setText}
      onPick={pick}
      onCancel={onCancel}
      placeholder={t('palette.search')}
      emptyText={t('palette.nothing')}
      groups={groups.map(({ group, label, steps }) => ({
        id: group,
        label,
        items: steps.map((step) => ({ id: step.type, label: step.title, description: step.description, icon: <NodeIcon type={step.type} size={24} /> })),
      }))}
    />
  );
}
