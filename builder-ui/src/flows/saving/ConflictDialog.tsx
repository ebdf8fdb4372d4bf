import { Columns2 } from 'lucide-react';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useEditorUi } from '../editor/editor-ui.ts';
import { toGraph } from '../document/flow-document.ts';
import { useDocument, useEditorSession } from '../editor/session-context.ts';
import { useNarrow } from '../editor/use-narrow.ts';
import type { FlowDetail } from '../../../../schemas/generated/types.ts';
import { Conflicts } from './Conflicts.tsx';
import type { DraftSaver } from './draft-saver.ts';

// Two canvases are loaded only when somebody wants to see them.
const ConflictDiff = lazy(async () => ({ default: (await import('../diff/ConflictDiff.tsx')).ConflictDiff }));

/** Asks which side stays when two people changed the same steps. Until it is answered nothing is saved; the top bar says so. */
export function ConflictDialog({ saver }: { saver: DraftSaver }) {
  const { t } = useTranslation('flows');
  const save = useStore(saver.state, (state) => state.save);
  const conflict = save.kind === 'conflict' ? save : undefined;
  const later = useEditorUi((ui) => ui.conflictLater);
  const keep = useRef<HTMLButtonElement>(null);
  const { t: words } = useTranslation('flow-diff');
  const [beside, setBeside] = useState(false);
  const wide = !useNarrow();
  const who = conflict?.theirs.flow.updatedBy?.name ?? t('conflict.somebody');
  return (
    <Dialog
      open={conflict !== undefined && !later}
      onOpenChange={(open) => { if (!open) useEditorUi.setState({ conflictLater: true }); }}
      initialFocus={keep}
      size={beside && wide ? 'full' : 'lg'}
      title={t('conflict.title')}
      description={t('conflict.description', { name: who })}
      footer={(
        <>
          {wide ? <Button variant="ghost" className="me-auto" icon={<Columns2 size={16} />} aria-pressed={beside} onClick={() => setBeside(!beside)}>{words('beside')}</Button> : null}
          <Button onClick={() => saver.resolve('theirs')}>{t('conflict.theirs', { name: who })}</Button>
          <Button ref={keep} variant="primary" onClick={() => saver.resolve('mine')}>{t('conflict.mine')}</Button>
        </>
      )}
    >
      {conflict && beside && wide ? <Suspense fallback={<div className="h-[68vh]" />}><Beside theirs={conflict.theirs} who={who} /></Suspense> : null}
      {conflict && !(beside && wide) ? <Conflicts conflicts={conflict.conflicts} theirs={conflict.theirs} who={who} /> : null}
    </Dialog>
  );
}

function Beside({ theirs, who }: { theirs: FlowDetail; who: string }) {
  const { flowId, kind } = useEditorSession();
  const document = useDocument((state) => state.document);
  const mine = useMemo(() => toGraph(document), [document]);
  return <ConflictDiff flowId={flowId} kind={kind} mine={mine} theirs={theirs.graph} who={who} />;
}
