import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useDocument, useEditorSession } from '../editor/session-context.ts';
import type { FormSetting } from '../inspector/form-context.ts';
import { FormSections } from '../inspector/FormSections.tsx';
import { useFieldWords } from '../inspector/use-field-words.ts';
import { setSetting } from './set-setting.ts';
import { settingsSchema } from './settings-schema.ts';

const groups = ['entry', 'sending', 'leaving', 'people', 'more'] as const;

/** Run rules of the whole flow, drawn from their schema; shown while no step is selected. */
export function FlowSettingsForm() {
  const { t } = useTranslation('flows');
  const { document, kind, readOnly, issues: issueStore } = useEditorSession();
  const settings = useDocument((state) => state.document.settings);
  const issues = useStore(issueStore, (state) => state.ofSettings);
  const fields = useFieldWords('flow-settings');
  const root = settingsSchema(kind);
  const onChange = useCallback((pointer: string, value: unknown) => {
    document.edit({ key: 'settings' }, (draft) => setSetting(draft, pointer, value, root), { burst: `settings:${pointer}` });
  }, [document, root]);
  const form = useMemo((): FormSetting => ({ messages: { fields }, root, issues, readOnly, showDefaults: true, onChange }), [fields, root, issues, readOnly, onChange]);
  return (
    <div className="flex h-full flex-col overflow-y-auto" data-flow-settings>
      <header className="border-b border-line px-4 pt-3 pb-3">
        <h2 className="text-sm">{t('settings.title')}</h2>
        <p className="mt-0.5 text-xs text-muted">{t(`settings.kindHint.${kind}`)}</p>
      </header>
      <FormSections form={form} values={settings as Readonly<Record<string, unknown>>} groups={groups.map((id) => ({ id, title: t(`settings.groups.${id}`), other: id === 'more' }))} />
    </div>
  );
}
