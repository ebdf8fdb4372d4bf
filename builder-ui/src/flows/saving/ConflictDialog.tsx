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
import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { useNodeWords } from '../node-types/node-words.tsx';
import { summaryText } from '../node-types/summary.ts';
import type { DraftSaver } from './draft-saver.ts';
import type { FlowDetail, FlowNode } from '../../../../schemas/generated/types.ts';
import type { MergeConflict } from './merge-documents.ts';

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

function Conflicts({ conflicts, theirs, who }: { conflicts: ReadonlyArray<MergeConflict>; theirs: FlowDetail; who: string }) {
  const { t } = useTranslation('flows');
  const nodes = useDocument((state) => state.document.nodes);
  const rows = [...new Set(conflicts.filter((conflict) => conflict.kind === 'node').map((conflict) => conflict.id))];
  const others = conflicts.length - conflicts.filter((conflict) => conflict.kind === 'node').length;
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-2 gap-2 text-xs font-medium text-muted"><span>{t('conflict.here')}</span><span>{who}</span></div>
      {rows.map((id) => (
        <div key={id} className="grid grid-cols-2 gap-2">
          <Side node={nodes[id]} />
          <Side node={theirs.graph.nodes.find((node) => node.id === id)} />
        </div>
      ))}
      {others > 0 ? <p className="text-xs text-muted">{t('conflict.others', { count: others })}</p> : null}
    </div>
  );
}

function Side({ node }: { node: FlowNode | undefined }) {
  const { t } = useTranslation('flows');
  const words = useNodeWords();
  if (!node) return <div className="flex items-center rounded-control border border-line px-3 text-xs text-faint">{t('conflict.removed')}</div>;
  return (
    <div className="flex min-w-0 items-start gap-2 rounded-control border border-line px-3 py-2">
      <NodeIcon type={node.type} size={24} />
      <div className="min-w-0">
        <p className="truncate font-medium" dir="auto">{words.name(node)}</p>
        <p className="line-clamp-3 text-xs text-muted" dir="auto">{summaryText(words.summary(node))}</p>
      </div>
    </div>
  );
}
