import { Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { useNodeIssues, useEditorSession } from '../editor/session-context.ts';
import { setParam } from '../edits/set-param.ts';
import { nodeForm } from '../node-types/node-editors.ts';
import { handlesOf } from '../../../../workflows/engine/handles.ts';
import { nodeType } from '../node-types/node-types.ts';
import { useNodeWords } from '../node-types/node-words.tsx';
import { FailureSettings } from './FailureSettings.tsx';
import { HelpPanel } from './HelpPanel.tsx';
import { MessagePreview } from './MessagePreview.tsx';
import { NodeHeading } from './NodeHeading.tsx';
import { NodeIssues } from './NodeIssues.tsx';
import { SchemaForm } from './SchemaForm.tsx';
import { TryStep } from './TryStep.tsx';

/** Settings of one step. */
export function NodeInspector({ node }: { node: FlowNode }) {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const words = useNodeWords();
  const issues = useNodeIssues(node.id);
  const [tab, setTab] = useState<'settings' | 'help'>('settings');
  const manifest = nodeType(node.type)?.manifest;
  const Form = nodeForm(node.type, SchemaForm);
  const { id, type } = node;
  const onChange = useCallback((pointer: string, value: unknown) => {
    session.document.edit({ key: 'change', values: { name: words.messages(type).title } }, (draft) => {
      setParam(draft, id, pointer, value, (changed) => new Set(manifest ? handlesOf(manifest, changed.params).map((handle) => handle.id) : []));
    }, { burst: `params:${id}:${pointer}` });
  }, [session, words, id, type, manifest]);
  return (
    <>
      <NodeHeading node={node} />
      <Tabs
        aria-label={t('inspector.title')}
        value={tab}
        onValueChange={setTab}
        listClassName="px-4"
        className="min-h-0 flex-1"
        tabs={[
          {
            value: 'settings',
            label: t('inspector.settings'),
            content: (
              <div className="h-full overflow-y-auto">
                {manifest?.flags.sends ? <MessagePreview node={node} /> : null}
                <NodeIssues node={node} />
                <Suspense fallback={null}><Form node={node} issues={issues} readOnly={session.readOnly} onChange={onChange} /></Suspense>
                <FailureSettings node={node} />
                {manifest?.flags.tryable && !session.readOnly ? <TryStep key={id} node={node} /> : null}
              </div>
            ),
          },
          { value: 'help', label: t('inspector.help'), content: <HelpPanel type={node.type} /> },
        ]}
      />
    </>
  );
}
