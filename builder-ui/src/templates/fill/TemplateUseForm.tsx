import type { ConversationItem } from '../../../../schemas/generated/types.ts';
import { fieldProblem } from '../../../../schemas/templates/fill/value-problem.ts';
import { useNow } from '../../inbox/use-now.ts';
import { cx } from '../../ui/cx.ts';
import { TemplateBubble } from '../preview/TemplateBubble.tsx';
import { ExpectedPrice } from './ExpectedPrice.tsx';
import { FillFields } from './FillFields.tsx';
import { PlainValue } from './PlainValue.tsx';
import { TemplateChooser } from './TemplateChooser.tsx';
import type { useTemplateUse } from './use-template-use.ts';

type TemplateUseFormProps = { item: ConversationItem; use: ReturnType<typeof useTemplateUse>; /** There is room for the preview beside the fields. */ wide?: boolean | undefined };

/** Template, values, what the customer will see, and what it will cost. */
export function TemplateUseForm({ item, use, wide = false }: TemplateUseFormProps) {
  const { template, values, setValues, pick } = use;
  const now = useNow(15_000);
  return (
    <>
      <TemplateChooser chosen={template} onPick={pick} numberId={item.numberId} />
      {template ? (
        <div className={cx('flex flex-col gap-4', wide && 'md:grid md:grid-cols-[minmax(0,1fr)_320px] md:items-start md:gap-5')}>
          <div className="flex min-w-0 flex-col gap-4">
            <FillFields components={template.components} values={values} onChange={setValues} problemOf={(field, value) => fieldProblem(field, value, now)} control={(props) => <PlainValue {...props} />} />
          </div>
          <div className={cx('flex min-w-0 flex-col gap-3', wide && 'md:sticky md:top-0')}>
            <div className="rounded-card bg-slate-3 p-3"><TemplateBubble components={template.components} category={template.category} values={values} /></div>
            <ExpectedPrice conversationId={item.id} category={template.category} />
          </div>
        </div>
      ) : null}
    </>
  );
}
