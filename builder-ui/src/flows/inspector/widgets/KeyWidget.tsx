import type { WidgetProps } from '../form-context.ts';

export const frame = 'hidden';

/** The lasting name of a list item. It is made with the item and never shown: titles change, handles must not. */
export default function KeyWidget(_props: WidgetProps) {
  return null;
}
