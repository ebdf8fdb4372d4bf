import { useState } from 'react';
import { CircleX, ClipboardPen, Copy, CreditCard, ExternalLink, House, KeyRound, List, MapPin, Package, Phone, Reply, ShoppingBag, Smartphone, Store } from 'lucide-react';
import { objectAt, objectsAt, stringAt, type JsonObject } from '../../world/json.ts';
import type { TemplateFace } from '../../world/entities.ts';
import { actOn } from '../data/actions.ts';
import type { Message } from '../data/wire.ts';
import type { Attempt } from '../chat/phone-screen.ts';
import { AddressSheet } from './AddressSheet.tsx';
import { FormSheet } from './FormSheet.tsx';
import { ListSheet } from './ListSheet.tsx';
import { OrderSheet } from './OrderSheet.tsx';

interface BubbleActionsProps {
  message: Message;
  attempt: Attempt;
}

type SheetKind = 'list' | 'form' | 'address' | 'order';

/** What is open over the chat: of a template it shows what its button carries. */
interface OpenSheet {
  kind: SheetKind;
  button?: FaceButton;
  /** Position of the button. */
  index?: number;
}

type FaceButton = TemplateFace['buttons'][number];
type Open = (kind: SheetKind, button?: FaceButton, index?: number) => void;

/** Something to tap under a bubble. */
interface Tappable {
  label: string;
  icon: typeof Reply;
  onTap: () => void;
}

/** The buttons of a message of the business: replies, list, link, form, requests. */
export function BubbleActions({ message, attempt }: BubbleActionsProps) {
  const [sheet, setSheet] = useState<OpenSheet>();
  const open: Open = (kind, button, index) => setSheet({ kind, ...(button ? { button } : {}), ...(index === undefined ? {} : { index }) });
  if (message.author === 'customer') return null;
  const tap = (choice: JsonObject) =>
    attempt(async () => {
      const { opens } = await actOn(message.id, 'tap', choice);
      if (opens && /^https?:/.test(opens)) window.open(opens, '_blank', 'noopener');
    });
  const items = message.type === 'template' ? templateItems(message, tap, open) : message.type === 'interactive' ? interactiveItems(message, tap, open) : [];
  if (items.length === 0) return null;
  const which = sheet?.index === undefined ? {} : { index: sheet.index };
  return (
    <div className="bubble-actions">
      {items.map(({ label, icon: Icon, onTap }, index) => (
        <button key={index} type="button" onClick={onTap}>
          <Icon size={14} strokeWidth={1.75} aria-hidden />
          <span dir="auto">{label}</span>
        </button>
      ))}
      <ListSheet isOpen={sheet?.kind === 'list'} message={message} onClose={() => setSheet(undefined)} onChoose={(id) => void tap({ id })} />
      <FormSheet key={sheet?.index ?? 'form'} isOpen={sheet?.kind === 'form'} title={sheet?.button?.text ?? items[0]?.label ?? 'Form'} values={sheet?.button?.data ?? formValues(message.payload)} onClose={() => setSheet(undefined)} onSend={(response) => void tap({ ...which, response })} />
      <AddressSheet isOpen={sheet?.kind === 'address'} payload={message.payload} onClose={() => setSheet(undefined)} onSend={(response) => void tap({ response })} />
      {sheet?.kind === 'order' ? <OrderSheet isOpen payload={productsOf(message, sheet.button)} onClose={() => setSheet(undefined)} onOrder={(choice) => void tap({ ...which, ...choice })} /> : null}
    </div>
  );
}

/** The products that a message shows, or a button of its template. */
function productsOf({ payload, face }: Message, button: FaceButton | undefined): JsonObject {
  const action = button?.action ?? objectAt(face?.header, 'product');
  return action ? { action } : payload;
}

/** What a form is opened with. */
function formValues(payload: JsonObject): JsonObject | undefined {
  return objectAt(objectAt(objectAt(objectAt(payload, 'action'), 'parameters'), 'flow_action_payload'), 'data');
}

type Tap = (choice: JsonObject) => Promise<void>;

function interactiveItems({ payload, payment }: Message, tap: Tap, open: Open): Tappable[] {
  const action = objectAt(payload, 'action');
  const parameters = objectAt(action, 'parameters');
  switch (stringAt(payload, 'type')) {
    case 'button':
      return objectsAt(action, 'buttons').map((button) => {
        const reply = objectAt(button, 'reply');
        return { label: stringAt(reply, 'title') ?? '', icon: Reply, onTap: () => void tap({ id: stringAt(reply, 'id') ?? '' }) };
      });
    case 'list':
      return [{ label: stringAt(action, 'button') ?? 'Choose', icon: List, onTap: () => open('list') }];
    case 'cta_url':
      return [{ label: stringAt(parameters, 'display_text') ?? 'Open', icon: ExternalLink, onTap: () => void tap({}) }];
    case 'flow':
      return [{ label: stringAt(parameters, 'flow_cta') ?? 'Open the form', icon: ClipboardPen, onTap: () => open('form') }];
    case 'address_message':
      return [{ label: 'Provide address', icon: House, onTap: () => open('address') }];
    case 'location_request_message':
      return [{ label: 'Send location', icon: MapPin, onTap: () => void tap({}) }];
    case 'product':
      return [{ label: 'View product', icon: Package, onTap: () => open('order') }];
    case 'product_list':
      return [{ label: 'View items', icon: ShoppingBag, onTap: () => open('order') }];
    case 'catalog_message':
      return [{ label: 'View catalogue', icon: Store, onTap: () => open('order') }];
    case 'order_details':
      if (payment === 'captured') return [];
      return [{ label: 'Pay', icon: CreditCard, onTap: () => void tap({}) }, { label: 'Let the payment fail', icon: CircleX, onTap: () => void tap({ payment: 'failed' }) }];
    case 'call_permission_request':
      return [{ label: 'Always allow', icon: Phone, onTap: () => void tap({ id: 'always' }) }, { label: 'Allow for now', icon: Phone, onTap: () => void tap({}) }, { label: 'Not now', icon: CircleX, onTap: () => void tap({ id: 'reject' }) }];
    case 'request_contact_info':
      return [{ label: 'Share phone number', icon: Smartphone, onTap: () => void tap({}) }];
    default:
      return [];
  }
}

const TEMPLATE_ICONS: Readonly<Record<string, typeof Reply>> = { url: ExternalLink, phone_number: Phone, copy_code: Copy, autofill: KeyRound, flow: ClipboardPen, mpm: ShoppingBag, spm: ShoppingBag, catalog: Store };

function templateItems(message: Message, tap: Tap, open: Open): Tappable[] {
  return (message.face?.buttons ?? []).flatMap((button, index): Tappable[] => {
    // The app takes the code without a tap.
    if (button.type === 'zero_tap') return [];
    return [{ label: button.text, icon: TEMPLATE_ICONS[button.type] ?? Reply, onTap: () => onTap(button, index, tap, open) }];
  });
}

/** Buttons that open products of the catalogue. */
const PRODUCT_BUTTONS = new Set(['mpm', 'spm', 'catalog']);

function onTap(button: FaceButton, index: number, tap: Tap, open: Open): void {
  if (button.type === 'flow') open('form', button, index);
  else if (PRODUCT_BUTTONS.has(button.type)) open('order', button, index);
  else if (button.type === 'copy_code' || button.type === 'autofill') void navigator.clipboard.writeText(button.payload ?? '');
  else void tap({ index });
}
