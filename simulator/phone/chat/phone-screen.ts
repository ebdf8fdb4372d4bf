import { createContext, useContext, type RefObject } from 'react';

/** The screen of the phone around a part, so that sheets open inside it and not over the page. */
export const PhoneScreen = createContext<RefObject<HTMLDivElement | null>>({ current: null });

/** The element of the phone's screen. */
export function usePhoneScreen(): RefObject<HTMLDivElement | null> {
  return useContext(PhoneScreen);
}

/** Does something that may fail; the phone shows why. */
export type Attempt = (work: () => Promise<unknown>) => Promise<void>;
