import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeFormProps } from '../node-types/node-editors.ts';
import { nodeType } from '../node-types/node-types.ts';
import { useNodeWords } from '../node-types/node-words.tsx';
import type { FormSetting } from './form-context.ts';
import { FormSections } from './FormSections.tsx';

const groups = ['message', 'answers', 'timing', 'settings', 'failure'] as const;

/** The form of a node, drawn from the schema of its params. */
export function SchemaForm({ node, issues, readOnly, onChange }: NodeFormProps) {
  const { t } = useTranslation('flows');
  const messages = useNodeWords().messages(node.type);
  const { schema: root, manifest } = nodeType(node.type) ?? {};
  const form = useMemo((): FormSetting | null => (root ? { nodeType: node.type, messages, root, issues, readOnly, onChange } : null), [node.type, messages, root, issues, readOnly, onChange]);
  if (!form) return <p className="text-xs text-muted">{t('inspector.unknownType')}</p>;
  const titleOf = (id: (typeof groups)[number]) => {
    if (id === 'answers' && manifest?.flags.trigger) return t('inspector.groups.starts');
    if (id === 'message' && manifest?.group === 'outside') return t('inspector.groups.request');
    return t(`inspector.groups.${id}`);
  };
  return <FormSections form={form} values={node.params} groups={groups.map((id) => ({ id, title: titleOf(id), other: id === 'settings' }))} />;
}
