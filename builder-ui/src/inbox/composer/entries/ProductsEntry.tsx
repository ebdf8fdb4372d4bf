import { Package } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingMessage } from '../../../../../schemas/generated/types.ts';
import { limits } from '../../../../../schemas/limits.ts';
import { Field } from '../../../ui/Field.tsx';
import { Input } from '../../../ui/Input.tsx';
import { readStored, writeStored } from '../../../ui/stored.ts';
import { EntryDialog } from '../EntryDialog.tsx';
import type { ComposerEntry, EntryFormProps } from '../entry.ts';
import { MessageFields, noTexts, textParts, type MessageTexts } from '../MessageFields.tsx';
import { RowList, rowId } from '../RowList.tsx';

const fresh = () => ({ id: rowId(), product: '' });
const storedAs = 'parley.composer.catalogue';

function ProductsForm(props: EntryFormProps) {
  const { t } = useTranslation('composer');
  const [texts, setTexts] = useState(noTexts);
  // Hardly anybody has more than one catalogue.
  const [catalogue, setCatalogue] = useState(() => readStored(storedAs) ?? '');
  const [rows, setRows] = useState(() => [fresh()]);
  const message = productMessage(catalogue.trim(), rows.flatMap(({ product }) => product.trim() || []), texts);
  const many = rows.length > 1;
  return (
    <EntryDialog {...props} title={t('products.title')} description={t('products.explain')} message={message} onSent={() => { writeStored(storedAs, catalogue.trim()); props.onSent(); }}>
      <Field label={t('products.catalogue')}><Input value={catalogue} maxLength={limits.maxProductId} onValueChange={setCatalogue} dir="ltr" /></Field>
      <RowList label={t('products.list')} addLabel={t('products.add')} rows={rows} most={limits.maxProducts} fresh={fresh} onChange={setRows}>
        {(row, change, index) => <Input aria-label={t('products.product', { number: index + 1 })} value={row.product} maxLength={limits.maxProductId} onValueChange={(product) => change({ product })} dir="ltr" />}
      </RowList>
      <MessageFields texts={texts} onChange={setTexts} />
      {many && texts.header.trim() === '' ? <p className="text-xs text-muted">{t('products.headerNeeded')}</p> : null}
    </EntryDialog>
  );
}

/** One product stands alone; several need a headline and a text. */
function productMessage(catalogId: string, products: readonly string[], texts: MessageTexts): OutgoingMessage | undefined {
  const [only, ...others] = products;
  if (catalogId === '' || only === undefined) return undefined;
  const { header, body, footer } = textParts(texts);
  if (others.length === 0) return { type: 'interactive', interactive: { type: 'product', ...(body.text !== '' && { body }), ...(footer && { footer }), action: { catalog_id: catalogId, product_retailer_id: only } } };
  if (header === undefined || !header || body.text === '') return undefined;
  const sections = [{ title: header.text.slice(0, limits.maxSectionTitle), product_items: products.map((product) => ({ product_retailer_id: product })) }];
  return { type: 'interactive', interactive: { type: 'product_list', header, body, ...(footer && { footer }), action: { catalog_id: catalogId, sections } } };
}

function Label() {
  const { t } = useTranslation('composer');
  return t('products.title');
}

const entry: ComposerEntry = { id: 'products', group: 'share', order: 40, icon: <Package size={16} />, Label, Form: ProductsForm };
export default entry;
