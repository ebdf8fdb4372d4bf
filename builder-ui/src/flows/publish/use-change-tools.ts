import { useTranslation } from 'react-i18next';
import { stepSchema } from '../inspector/step-schema.ts';
import { useFieldWords } from '../inspector/use-field-words.ts';
import { nodeType } from '../node-types/node-types.ts';
import { useNodeWords } from '../node-types/node-words.tsx';
import type { FieldChangeTools } from './field-change.ts';

const own = ['label', 'comment', 'disabled', 'onError', 'sendWithinMs', 'typeVersion'] as const;
const reactions = ['fail', 'continue', 'pause'] as const;

/** What is needed to put differences of a step of this type into words; of the flow's settings without a type. */
export function useChangeTools(type: string | undefined): FieldChangeTools {
  const { t, i18n } = useTranslation('flows');
  const words = useNodeWords();
  const settings = useFieldWords('flow-settings');
  return {
    fields: type === undefined ? settings : words.messages(type).fields,
    own: type === undefined ? {} : Object.fromEntries(own.map((name) => [name, { label: t(`changes.own.${name}`), ...(name === 'onError' && { options: Object.fromEntries(reactions.map((value) => [value, t(`inspector.onError.${value}`)])) }), schema: stepSchema.properties?.[name] }])),
    schema: type === undefined ? undefined : nodeType(type)?.schema,
    locale: i18n.language,
    notSet: t('changes.notSet'),
    yes: t('changes.on'),
    no: t('changes.off'),
  };
}
