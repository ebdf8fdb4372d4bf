import { FormChooser } from '../../../forms/FormChooser.tsx';
import type { WidgetProps } from '../form-context.ts';
import TextWidget from './TextWidget.tsx';

/** A form of WhatsApp by its name or its id. */
export default function FormPickerWidget(props: WidgetProps) {
  const { value, onChange, words, readOnly } = props;
  return <FormChooser value={typeof value === 'string' ? value : undefined} onChange={onChange} label={words.label} readOnly={readOnly}><TextWidget {...props} /></FormChooser>;
}
