import { useCallback, useState } from 'react';
import { usePhones, type PhoneView } from './store.ts';

const STORED_AS = 'virtual-phones';

/** The conversations on the phones and which phone the list acts on; remembered by the browser. */
export interface PhoneViews {
  views: (PhoneView | undefined)[];
  active: number;
  activate(index: number): void;
  /** Shows a customer on a phone; without an index on the active one, or where they already are. */
  show(customerKey: string, index?: number): void;
  setNumber(index: number, numberId: string): void;
}

/** Keeps the phones' conversations valid while customers and numbers come and go. */
export function usePhoneViews(count: number): PhoneViews {
  const { customers, numbers } = usePhones((phones) => phones.state);
  const [chosen, setChosen] = useState<(PhoneView | undefined)[]>(readStored);
  const [touched, setActive] = useState(0);
  const active = Math.min(touched, count - 1);

  const views = Array.from({ length: count }, (_unused, index): PhoneView | undefined => {
    const taken = chosen[index];
    const free = customers.filter((person) => !chosen.some((view, other) => other !== index && view?.customerKey === person.key));
    const customer = customers.find((person) => person.key === taken?.customerKey) ?? free[Math.min(index, free.length - 1)];
    const number = numbers.find((one) => one.id === taken?.numberId) ?? numbers.find((one) => one.id === customer?.last?.numberId) ?? numbers[0];
    return customer && number ? { customerKey: customer.key, numberId: number.id } : undefined;
  });

  const store = useCallback((next: (PhoneView | undefined)[]) => {
    setChosen(next);
    localStorage.setItem(STORED_AS, JSON.stringify(next));
  }, []);

  // Whoever got a phone keeps it, although the list is sorted anew with every message.
  const isSettled = views.every((view, index) => view?.customerKey === chosen[index]?.customerKey && view?.numberId === chosen[index]?.numberId);
  if (!isSettled && views.some(Boolean)) setChosen(views);

  return {
    views,
    active,
    activate: setActive,
    show(customerKey, index) {
      const present = views.findIndex((view) => view?.customerKey === customerKey);
      const target = index ?? (present >= 0 ? present : active);
      const last = customers.find((person) => person.key === customerKey)?.last?.numberId;
      const numberId = present >= 0 ? views[present]?.numberId : (last ?? views[target]?.numberId ?? numbers[0]?.id);
      if (numberId !== undefined && present !== target) {
        // Somebody moved from the other phone changes places with whoever was here.
        store(views.map((view, other) => (other === target ? { customerKey, numberId } : other === present ? views[target] : view)));
      }
      setActive(target);
    },
    setNumber(index, numberId) {
      store(views.map((view, other) => (other === index && view ? { ...view, numberId } : view)));
    },
  };
}

function readStored(): (PhoneView | undefined)[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? '[]');
    return Array.isArray(stored) ? (stored as (PhoneView | null)[]).map((view) => view ?? undefined) : [];
  } catch {
    // Whatever stands there is not ours; start afresh.
    return [];
  }
}
