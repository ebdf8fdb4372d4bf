import { useState } from 'react';
import { Minus, Plus } from 'lucide-react';
import { samplePrice } from '../../customer/sample-price.ts';
import { objectAt, objectsAt, stringAt, type JsonObject } from '../../world/json.ts';
import { euros } from '../data/euros.ts';
import { Sheet } from './Sheet.tsx';

interface OrderSheetProps {
  isOpen: boolean;
  payload: JsonObject;
  onClose: () => void;
  onOrder: (choice: JsonObject) => void;
}

/** The products that a message shows; the customer takes some of each and sends the order. */
export function OrderSheet({ isOpen, payload, onClose, onOrder }: OrderSheetProps) {
  const sections = productSections(payload);
  const [counts, setCounts] = useState<Record<string, number>>({});
  const [note, setNote] = useState('');
  const items = Object.entries(counts).flatMap(([id, quantity]) => (quantity > 0 ? [{ id, quantity }] : []));
  const change = (id: string, by: number) => setCounts({ ...counts, [id]: Math.max(0, (counts[id] ?? 0) + by) });
  return (
    <Sheet title="Products" isOpen={isOpen} onClose={onClose}>
      <form
        className="sheet-body"
        action={() => {
          onOrder({ items, ...(note.trim() === '' ? {} : { text: note.trim() }) });
          setCounts({});
          setNote('');
          onClose();
        }}
      >
        <div className="sheet-rows">
          {sections.map(({ title, products }, index) => (
            <fieldset key={index}>
              {title ? <legend dir="auto">{title}</legend> : null}
              {products.map((id) => (
                <div key={id} className="sheet-row">
                  <span>
                    <span dir="auto">{id}</span>
                    <span className="muted tabular">{euros(samplePrice(id))}</span>
                  </span>
                  <span className="stepper">
                    <button type="button" className="icon-button" aria-label={`One ${id} less`} onClick={() => change(id, -1)}><Minus size={14} aria-hidden /></button>
                    <span className="tabular" aria-live="polite">{counts[id] ?? 0}</span>
                    <button type="button" className="icon-button" aria-label={`One ${id} more`} onClick={() => change(id, 1)}><Plus size={14} aria-hidden /></button>
                  </span>
                </div>
              ))}
            </fieldset>
          ))}
        </div>
        <label className="field">
          <span>Note</span>
          <input value={note} dir="auto" autoComplete="off" onChange={(event) => setNote(event.target.value)} />
        </label>
        <p className="sheet-total">
          <span>Total</span>
          <span className="tabular">{euros(items.reduce((sum, { id, quantity }) => sum + quantity * samplePrice(id), 0))}</span>
        </p>
        <button type="submit" className="button button--primary" disabled={items.length === 0}>
          Send the order
        </button>
      </form>
    </Sheet>
  );
}

/** Products by section, whatever kind of message shows them. */
function productSections(payload: JsonObject): { title: string | undefined; products: string[] }[] {
  const action = objectAt(payload, 'action');
  const single = stringAt(action, 'product_retailer_id') ?? stringAt(objectAt(action, 'parameters'), 'thumbnail_product_retailer_id');
  const sections = objectsAt(action, 'sections').map((section) => ({ title: stringAt(section, 'title'), products: objectsAt(section, 'product_items').flatMap((item) => stringAt(item, 'product_retailer_id') ?? []) }));
  return sections.length > 0 ? sections : [{ title: undefined, products: [single ?? 'sample-product'] }];
}
