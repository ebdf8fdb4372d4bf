import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityParams, ActivityView } from '../../../../../schemas/generated/types.ts';
import { Button } from '../../../ui/Button.tsx';
import { Combobox } from '../../../ui/Combobox.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { writePointer } from '../../document/write-pointer.ts';
import { resolveSchema, type FieldSchema } from '../field-schema.ts';
import { FormContext, useForm, type FormSetting, type WidgetProps } from '../form-context.ts';
import { useActivities } from '../use-activities.ts';
import GroupWidget from './GroupWidget.tsx';

type Call = ActivityParams['call'];

/** An activity of the developers', pinned to its version, and the form that its own schema asks for. */
export default function ActivityWidget(props: WidgetProps) {
  const { value, onChange, words, readOnly } = props;
  const { t } = useTranslation('flows');
  const activities = useActivities();
  const call = (typeof value === 'object' && value !== null ? value : undefined) as Call | undefined;
  const all = activities.data ?? [];
  const chosen = all.find((activity) => activity.name === call?.name && activity.version === call.version);
  const newest = all.filter((activity) => activity.name === call?.name).toSorted((one, other) => other.version - one.version)[0];
  const key = ({ name, version }: Pick<ActivityView, 'name' | 'version'>) => `${name}@${version}`;
  const options = all.map((activity) => ({ value: key(activity), label: activity.title, description: `${t('widgets.activity.version', { version: activity.version })}${activity.description ? ` · ${activity.description}` : ''}` }));
  const shown = call !== undefined && chosen === undefined ? [...options, { value: key(call), label: call.title ?? call.name, description: t('widgets.activity.version', { version: call.version }) }] : options;
  const pick = (activity: ActivityView | undefined) => {
    if (activity) onChange(callOf(activity, activity.name === call?.name ? call.params : undefined));
  };
  return (
    <div className="flex flex-col gap-3">
      <Combobox
        options={shown}
        value={call ? key(call) : null}
        onValueChange={(next) => pick(all.find((activity) => key(activity) === next))}
        loading={activities.isPending}
        placeholder={words.placeholder ?? t('widgets.activity.placeholder')}
        emptyText={activities.isError ? t('widgets.loadFailed') : t('widgets.activity.none')}
        disabled={readOnly}
        aria-label={words.label}
      />
      {call && !chosen && activities.isSuccess ? <Notice tone="amber">{t('widgets.activity.missing', { name: call.name, version: call.version })}</Notice> : null}
      {call && newest && newest.version > call.version && !readOnly ? (
        <Notice tone="blue" action={<Button size="sm" onClick={() => pick(newest)}>{t('widgets.activity.update', { version: newest.version })}</Button>}>{t('widgets.activity.newer')}</Notice>
      ) : null}
      {call && chosen ? <OwnForm {...props} call={call} schema={chosen.params} /> : null}
    </div>
  );
}

/** What the activity is and how it may be left goes with the flow, so that the flow means the same wherever it is played. */
function callOf({ name, version, title, timeoutMs, attempts, handles, params: schema }: ActivityView, given: Call['params'] | undefined): Call {
  const properties = Object.entries((schema as FieldSchema).properties ?? {});
  const defaults = Object.fromEntries(properties.flatMap(([property, { default: standing }]) => (standing === undefined ? [] : [[property, standing]])));
  const kept = Object.fromEntries(Object.entries(given ?? {}).filter(([property]) => properties.some(([known]) => known === property)));
  return { name, version, title, timeoutMs, attempts, handles: handles.map((handle) => ({ ...handle })) as Call['handles'], params: { ...defaults, ...kept } };
}

function OwnForm({ call, schema, ...props }: Omit<WidgetProps, 'schema'> & { call: Call; schema: FieldSchema }) {
  const outer = useForm();
  const { onChange, readOnly, pointer } = props;
  const root = useMemo(() => withTemplates(schema, schema), [schema]);
  const form: FormSetting = {
    messages: { fields: {} },
    root,
    issues: outer.issues,
    readOnly,
    onChange: (place, value) => {
      const params = structuredClone(call.params);
      writePointer(params, place.slice(`${pointer}/params`.length), value);
      onChange({ ...call, params });
    },
  };
  return (
    <FormContext.Provider value={form}>
      <GroupWidget {...props} schema={root} value={call.params} pointer={`${pointer}/params`} path="" onChange={() => undefined} />
    </FormContext.Provider>
  );
}

/** Texts of an activity take values of the flow, unless the developer asks for another control. */
function withTemplates(written: FieldSchema, root: FieldSchema): FieldSchema {
  const schema = resolveSchema(written, root);
  if (schema.properties) return { ...schema, properties: Object.fromEntries(Object.entries(schema.properties).map(([name, field]) => [name, withTemplates(field, root)])) };
  const isText = schema.type === 'string' && schema.enum === undefined && schema['x-ui']?.widget === undefined;
  return isText ? { ...schema, 'x-ui': { ...schema['x-ui'], widget: 'template' } } : schema;
}
