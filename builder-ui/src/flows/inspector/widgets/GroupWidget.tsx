import { orderedProperties, resolveSchema } from '../field-schema.ts';
import { useForm, type WidgetProps } from '../form-context.ts';
import { FormField } from '../FormField.tsx';
import { isShown } from '../is-shown.ts';

/** An object: its properties one under the other. */
export default function GroupWidget({ schema, value, pointer, path }: WidgetProps) {
  const { root } = useForm();
  const values = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return (
    <div className="flex flex-col gap-3">
      {orderedProperties(schema).map(([name, written]) => {
        const field = resolveSchema(written, root);
        if (!isShown(field, values, schema)) return null;
        return <FormField key={name} name={name} schema={field} value={values[name]} siblings={values} parent={schema} pointer={`${pointer}/${name}`} path={path === '' ? name : `${path}.${name}`} />;
      })}
    </div>
  );
}
