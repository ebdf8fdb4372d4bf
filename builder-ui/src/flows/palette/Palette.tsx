import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addStep } from '../actions/add-step.ts';
import { canvasCenter } from '../actions/canvas-center.ts';
import { nextAttachment } from '../actions/next-attachment.ts';
import { reveal } from '../actions/reveal.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { announce } from '../editor/editor-ui.ts';
import { useEditorSession } from '../editor/session-context.ts';
import { nodeType } from '../node-types/node-types.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { PaletteItem } from './PaletteItem.tsx';
import { useStepGroups, type StepChoice } from './use-step-groups.ts';

/** All step types, to be dragged onto the canvas or added after the selected step by a click or Enter. */
export function Palette() {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const [text, setText] = useState('');
  // A flow that has its trigger rarely needs another one; their long list would push the rest out of sight.
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(hasTrigger(session.document.get()) ? ['trigger'] : []));
  const groups = useStepGroups(text, 'nothing');
  const searching = text.trim() !== '';
  const add = ({ type, title, texts }: StepChoice) => {
    const trigger = nodeType(type)?.manifest.flags.trigger === true;
    const attachment = trigger ? ({ at: 'free' } as const) : nextAttachment(session);
    const id = addStep(session, { type, name: title, texts, attachment, place: attachment.at === 'free' ? canvasCenter(session) : undefined });
    if (id === undefined) return;
    reveal(session, id, { focus: false });
    announce(t('announce.added', { name: title }));
  };
  const toggle = (group: string) => setFolded((before) => before.has(group) ? new Set([...before].filter((other) => other !== group)) : new Set([...before, group]));
  return (
    <section aria-label={t('palette.title')} className="flex min-h-0 flex-1 flex-col">
      <p id="palette-hint" className="sr-only">{t('palette.itemHint')}</p>
      <div className="p-2">
        <SearchInput
          value={text}
          onValueChange={setText}
          placeholder={t('palette.search')}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-4">
        {groups.length === 0 ? <EmptyState compact title={t('palette.nothing')} description={t('palette.nothingHint')} /> : null}
        {groups.map(({ group, label, steps }) => {
          const open = searching || !folded.has(group);
          return (
            <section key={group} aria-label={label} className="mt-1 first:mt-0">
              <button
                type="button"
                aria-expanded={open}
                disabled={searching}
                onClick={() => toggle(group)}
                className="flex h-7 w-full items-center gap-1 rounded-sm px-1.5 text-2xs font-medium text-muted hover:text-ink"
              >
                <span className="flex-1 text-start">{label}</span>
                {searching ? null : <ChevronDown size={14} className={open ? 'text-faint' : '-rotate-90 text-faint rtl:rotate-90'} aria-hidden />}
              </button>
              {open ? steps.map((step) => <PaletteItem key={step.type} step={step} onAdd={() => add(step)} />) : null}
            </section>
          );
        })}
      </div>
    </section>
  );
}

function hasTrigger(document: FlowDocument): boolean {
  return Object.values(document.nodes).some((node) => nodeType(node.type)?.manifest.flags.trigger === true);
}
