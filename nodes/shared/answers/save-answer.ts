import type { FlowValue, StepWrites } from '../../contract.ts';
import { contactValue } from '../contact-value.ts';

export interface SavePlace {
  saveTo?: string;
  saveToContact?: string;
}

/** Writes a value to the variable and the contact field chosen, as far as chosen. */
export function saveAnswer(value: FlowValue, { saveTo, saveToContact }: SavePlace): StepWrites {
  return {
    ...(saveTo !== undefined && { variables: { [saveTo]: value } }),
    ...(saveToContact !== undefined && { contact: contactValue(saveToContact, value) }),
  };
}
