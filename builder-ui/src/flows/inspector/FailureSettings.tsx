import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { ordinaryHandleOf } from '../../../../workflows/engine/handles.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { useEditorSession } from '../editor/session-context.ts';
import { nodeType } from '../node-types/node-types.ts';
import { stepSchema } from './step-schema.ts';
import { OptionalDuration } from './widgets/OptionalDuration.tsx';

const reactions = ['fail', 'continue', 'pause'] as const;

/** What every step has besides its own settings: what happens when it fails, switching it off, and a comment. */
export function FailureSettings({ node }: { node: FlowNode }) {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const known = nodeType(node.type);
  const flags = known?.manifest.flags ?? {};
  const mayContinue = known !== undefined && ordinaryHandleOf(known.manifest, node.params) !== undefined;
  // The form ends with this group then, and has its heading already.
  const ownFields = Object.values(known?.schema.properties ?? {}).some((field) => field['x-ui']?.group === 'failure');
  const change = (key: string, recipe: (target: FlowNode) => void, burst?: string) => session.document.edit({ key }, (draft) => {
    const target = draft.nodes[node.id];
    if (target) recipe(target);
  }, { burst });
  return (
    <>
      {flags.fallible ? (
        <section className="flex flex-col gap-4 border-b border-line px-4 py-4" aria-label={t('inspector.groups.failure')}>
          {ownFields ? null : <h3 className="text-2xs font-semibold tracking-wide text-muted uppercase">{t('inspector.groups.failure')}</h3>}
          <Field label={t('inspector.onError.label')} hint={t('inspector.onError.hint')}>
            <Select
              options={reactions.filter((value) => value !== 'continue' || mayContinue).map((value) => ({ value, label: t(`inspector.onError.${value}`), description: t(`inspector.onError.${value}Hint`) }))}
              value={node.onError ?? 'fail'}
              onValueChange={(value) => change('onError', (target) => { target.onError = value; })}
              disabled={session.readOnly}
            />
          </Field>
          {flags.sends ? (
            <Field label={t('inspector.sendWithin.label')} hint={t('inspector.sendWithin.hint')}>
              <OptionalDuration label={t('inspector.sendWithin.label')} value={node.sendWithinMs} schema={stepSchema.properties?.['sendWithinMs']} readOnly={session.readOnly} onChange={(ms) => change('sendWithin', (target) => {
                if (ms === undefined) delete target.sendWithinMs;
                else target.sendWithinMs = ms;
              }, `sendWithin:${node.id}`)} />
            </Field>
          ) : null}
        </section>
      ) : null}
      <section className="flex flex-col gap-4 px-4 py-4" aria-label={t('inspector.general')}>
        <Switch
          checked={!node.disabled}
          onCheckedChange={(on) => change(on ? 'enable' : 'disable', (target) => {
            if (on) delete target.disabled;
            else target.disabled = true;
          })}
          label={t('inspector.enabled')}
          description={t('inspector.enabledHint')}
          disabled={session.readOnly}
        />
        <Field label={t('inspector.comment')} optional>
          <Textarea
            rows={2}
            maxLength={2000}
            value={node.comment ?? ''}
            placeholder={t('inspector.commentHint')}
            disabled={session.readOnly}
            onValueChange={(text) => change('comment', (target) => {
              if (text === '') delete target.comment;
              else target.comment = text;
            }, `comment:${node.id}`)}
          />
        </Field>
      </section>
    </>
  );
}
