import { useTranslation } from 'react-i18next';
import type { TemplateFault } from '../../../../schemas/templates/fault.ts';

/** Words for what is wrong in one field of the editor. */
export type FaultOf = (field: string) => string | undefined;

/** Words of each fault by its field. Until something was submitted, only what is wrong and not merely missing is shown. */
export function useFaults(faults: ReadonlyArray<TemplateFault>, strict: boolean): FaultOf {
  const { t } = useTranslation('templates');
  return (field) => {
    const fault = faults.find((candidate) => candidate.field === field && (strict || !early.has(candidate.rule)));
    return fault === undefined ? undefined : t(`faults.${fault.rule}`, { ...fault.values });
  };
}

/** What nobody wants to be told while still writing. */
const early = new Set<TemplateFault['rule']>(['missing', 'sample_missing', 'buttons_missing', 'variable_edge', 'variable_density', 'cards_count', 'url_form', 'phone_form', 'package_form', 'hash_form', 'terms_missing']);
