import { ShoppingCart } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textAt } from '../read-content.ts';
import type { ContentProps } from './content-props.ts';
import { money, orderLines } from './order-lines.ts';
import { Words } from './Words.tsx';

/** What a customer has ordered out of the catalogue, with its sum. */
export function OrderContent({ message }: ContentProps) {
  const { t, i18n } = useTranslation('messages');
  const { lines, total } = orderLines(message.content);
  const note = textAt(message.content, 'text');
  return (
    <div className="flex w-72 max-w-full flex-col gap-1.5" data-card="order">
      <p className="flex items-center gap-1.5 font-medium"><ShoppingCart size={14} className="text-faint" aria-hidden />{t('order.title', { count: lines.reduce((sum, line) => sum + line.quantity, 0) })}</p>
      <table className="w-full text-xs">
        <thead className="sr-only"><tr><th>{t('order.quantity')}</th><th>{t('order.product')}</th><th>{t('order.price')}</th></tr></thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={`${index}:${line.product}`} className="border-b border-line align-baseline">
              <td className="w-0 py-1 pe-2 whitespace-nowrap text-muted" data-numeric>{line.quantity} ×</td>
              <td className="w-full py-1 break-all" dir="auto">{line.product}</td>
              <td className="py-1 ps-2 text-end whitespace-nowrap" data-numeric>{line.price === undefined ? t('order.noPrice') : money(i18n.language, line.price * line.quantity, line.currency)}</td>
            </tr>
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <tr className="font-semibold">
              <td className="pt-1" colSpan={2}>{t('order.total')}</td>
              <td className="pt-1 ps-2 text-end whitespace-nowrap" data-numeric>{money(i18n.language, total.amount, total.currency)}</td>
            </tr>
          </tfoot>
        ) : null}
      </table>
      {note ? <Words text={note} fallback="order" /> : null}
      {textAt(message.content, 'catalog_id') ? <p className="text-2xs text-faint">{t('order.catalogue', { id: textAt(message.content, 'catalog_id') })}</p> : null}
    </div>
  );
}
