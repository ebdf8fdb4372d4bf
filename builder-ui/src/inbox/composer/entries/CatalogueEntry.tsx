import { Store } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingMessage } from '../../../../../schemas/generated/types.ts';
import { limits } from '../../../../../schemas/limits.ts';
import { Field } from '../../../ui/Field.tsx';
import { Input } from '../../../ui/Input.tsx';
import { EntryDialog } from '../EntryDialog.tsx';
import type { ComposerEntry, EntryFormProps } from '../entry.ts';
import { MessageFields, noTexts, textParts } from '../MessageFields.tsx';

function CatalogueForm(props: EntryFormProps) {
  const { t } = useTranslation('requests');
  const [texts, setTexts] = useState(noTexts);
  const [product, setProduct] = useState('');
  const { body, footer } = textParts(texts);
  const picture = product.trim();
  const message: OutgoingMessage | undefined = body.text === '' ? undefined : {
    type: 'interactive',
    interactive: { type: 'catalog_message', body, ...(footer && { footer }), action: { name: 'catalog_message', ...(picture !== '' && { parameters: { thumbnail_product_retailer_id: picture } }) } },
  };
  return (
    <EntryDialog {...props} title={t('catalogue.title')} description={t('catalogue.explain')} message={message}>
      <MessageFields headless texts={texts} onChange={setTexts} />
      <Field label={t('catalogue.picture')} optional hint={t('catalogue.pictureHint')}>
        <Input value={product} maxLength={limits.maxProductId} onValueChange={setProduct} dir="ltr" />
      </Field>
    </EntryDialog>
  );
}

function Label() {
  const { t } = useTranslation('requests');
  return t('catalogue.title');
}

const entry: ComposerEntry = { id: 'catalogue', group: 'share', order: 45, icon: <Store size={16} />, Label, Form: CatalogueForm };
export default entry;
