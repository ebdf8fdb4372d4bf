import { ClipboardPen, ExternalLink, House, List, MapPin, Package, Reply, ShoppingBag, Smartphone, Store } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { arrayAt, textAt } from '../read-content.ts';

/** Something to tap under a message. url: where it leads out of the chat. */
export interface Tappable {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly url?: string | undefined;
}

/** What can be tapped under an interactive message of ours; what has no words of its own is called as WhatsApp calls it. */
export function useTappable(content: unknown): Tappable[] {
  const { t } = useTranslation('messages');
  const asked: Record<string, Tappable> = {
    product: { id: 'product', label: t('asks.product'), icon: <Package size={12} /> },
    product_list: { id: 'products', label: t('asks.products'), icon: <ShoppingBag size={12} /> },
    location_request_message: { id: 'location', label: t('asks.location'), icon: <MapPin size={12} /> },
    address_message: { id: 'address', label: t('asks.address'), icon: <House size={12} /> },
    request_contact_info: { id: 'phone', label: t('asks.phone'), icon: <Smartphone size={12} /> },
    catalog_message: { id: 'catalogue', label: t('asks.catalogue'), icon: <Store size={12} /> },
  };
  const labelled = (path: string, icon: ReactNode, url?: string): Tappable[] => {
    const label = textAt(content, path);
    return label === undefined ? [] : [{ id: path, label, icon, url }];
  };
  return [
    ...arrayAt(content, 'action.buttons').map((button, index): Tappable => ({ id: `button${index}`, label: textAt(button, 'reply.title') ?? '', icon: <Reply size={12} /> })),
    ...labelled('action.button', <List size={12} />),
    ...labelled('action.parameters.display_text', <ExternalLink size={12} />, textAt(content, 'action.parameters.url')),
    ...labelled('action.parameters.flow_cta', <ClipboardPen size={12} />),
    ...[asked[textAt(content, 'type') ?? '']].filter((part) => part !== undefined),
  ];
}
