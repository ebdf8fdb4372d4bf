import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outlineLine } from '../actions/focus-step.ts';
import { mayConnect } from '../canvas/may-connect.ts';
import { edgeIndex } from '../document/edge-index.ts';
import { announce, useEditorUi } from '../editor/editor-ui.ts';
import { useDocument, useEditorSession } from '../editor/session-context.ts';
import { connect } from '../edits/connect.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { nodeHandles } from '../node-types/node-handles.ts';
import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { useNodeWords } from '../node-types/node-words.tsx';
import { summaryText } from '../node-types/summary.ts';
import { PickList } from './PickList.tsx';

/** Connects by keyboard: first the exit of the step, then the step it shall lead to. */
export function ConnectDialog() {
  const { t } = useTranslation('flows');
  const connecting = useEditorUi((ui) => ui.connecting);
  // While it closes it still knows whose line has to get the focus: the one it was opened from may be gone.
  const [from, setFrom] = useState('');
  if (connecting && connecting.nodeId !== from) setFrom(connecting.nodeId);
  const close = () => useEditorUi.setState({ connecting: undefined });
  const node = useDocument((state) => state.document.nodes[connecting?.nodeId ?? '']);
  const words = useNodeWords();
  const handles = node ? nodeHandles(node) : [];
  const handle = handles.length === 1 ? handles[0]?.id : connecting?.handle;
  const chosen = handles.find((candidate) => candidate.id === handle);
  return (
    <Dialog
      open={connecting !== undefined && node !== undefined}
      onOpenChange={(open) => { if (!open) close(); }}
      size="sm"
      finalFocus={() => outlineLine(from)}
      title={node ? t('connect.title', { name: words.name(node) }) : ''}
      description={chosen && node ? t('connect.target', { exit: words.handle(node.type, chosen) }) : t('connect.exit')}
    >
      <div className="-mx-3 -mb-3 h-80">
        {node && connecting ? handle === undefined ? <Exits nodeId={node.id} onCancel={close} /> : <Targets nodeId={node.id} handle={handle} onDone={close} /> : null}
      </div>
    </Dialog>
  );
}

function Exits({ nodeId, onCancel }: { nodeId: string; onCancel: () => void }) {
  const { t } = useTranslation('flows');
  const words = useNodeWords();
  const document = useDocument((state) => state.document);
  const [text, setText] = useState('');
  const node = document.nodes[nodeId];
  if (!node) return null;
  const items = nodeHandles(node).map((handle) => {
    const target = document.nodes[edgeIndex(document.edges).from(nodeId, handle.id)?.target ?? ''];
    return { id: handle.id, label: words.handle(node.type, handle), description: target ? t('connect.now', { name: words.name(target) }) : t('connect.free') };
  });
  const found = items.filter((item) => item.label.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()));
  return (
    <PickList
      className="h-full" text={text} onTextChange={setText} placeholder={t('connect.searchExit')} emptyText={t('connect.nothing')} groups={[{ id: 'exits', items: found }]}
      onPick={(handle) => useEditorUi.setState({ connecting: { nodeId, handle } })} onCancel={onCancel}
    />
  );
}

function Targets({ nodeId, handle, onDone }: { nodeId: string; handle: string; onDone: () => void }) {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const words = useNodeWords();
  const document = useDocument((state) => state.document);
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const items = Object.values(document.nodes).filter((node) => mayConnect(document, nodeId, node.id)).map((node) => ({
    id: node.id, label: words.name(node), description: summaryText(words.summary(node)), icon: <NodeIcon type={node.type} size={24} />,
  })).filter((item) => `${item.label} ${item.description}`.toLocaleLowerCase().includes(wanted));
  return (
    <PickList
      className="h-full" text={text} onTextChange={setText} placeholder={t('connect.searchTarget')} emptyText={t('connect.nothing')} groups={[{ id: 'targets', items }]} onCancel={onDone}
      onPick={(target) => {
        session.document.edit({ key: 'connect' }, (draft) => connect(draft, { source: nodeId, sourceHandle: handle, target }, session.newId()));
        announce(t('announce.connected'));
        onDone();
      }}
    />
  );
}
