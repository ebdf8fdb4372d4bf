import type { TemplateAccountList } from '../../../schemas/generated/types.ts';
import { isolated } from '../i18n/isolated.ts';

/** Numbers that stand for an account without a name. */
const SHOWN = 3;

/** An account as a choice: its name, otherwise its first numbers and how many more there are. */
export function accountOption({ wabaId, name, numbers }: TemplateAccountList['items'][number]): { value: string; label: string; description: string } {
  const more = numbers.length > SHOWN ? [`+${numbers.length - SHOWN}`] : [];
  return { value: wabaId, label: name ?? [...numbers.slice(0, SHOWN), ...more].map(isolated).join(', '), description: wabaId };
}
