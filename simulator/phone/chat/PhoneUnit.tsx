import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { loadChat } from '../data/actions.ts';
import { chatName, usePhones, type PhoneView } from '../data/store.ts';
import { useClock } from '../data/use-clock.ts';
import type { Message, Person } from '../data/wire.ts';
import { ChatHeader } from './ChatHeader.tsx';
import { ChatThread } from './ChatThread.tsx';
import { Composer } from './Composer.tsx';
import { PhoneCaption } from './PhoneCaption.tsx';
import { PhoneScreen } from './phone-screen.ts';
import { StatusBar } from './StatusBar.tsx';

interface PhoneUnitProps {
  person: Person;
  view: PhoneView;
  position: number;
  isActive: boolean;
  onActivate: () => void;
  onNumber: (numberId: string) => void;
}

/** One phone: what its owner sees, and above it what the person who plays the owner can set. */
export function PhoneUnit({ person, view, position, isActive, onActivate, onNumber }: PhoneUnitProps) {
  const chat = usePhones((phones) => phones.chats[chatName(view)]);
  const [quoted, setQuoted] = useState<Message>();
  const [problem, setProblem] = useState('');
  const screen = useRef<HTMLDivElement>(null);
  const unit = useActivation(onActivate);
  const now = useClock();
  const { customerKey, numberId } = view;
  const isMissing = chat === undefined;

  useEffect(() => {
    if (!isMissing) return;
    loadChat({ customerKey, numberId }).catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  }, [customerKey, numberId, isMissing]);

  const attempt = async (work: () => Promise<unknown>) => {
    setProblem('');
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };

  return (
    <section className="phone-unit" data-active={isActive || undefined} aria-label={`Phone of ${person.name}`} ref={unit}>
      <PhoneCaption person={person} view={view} windowClosesAt={chat?.windowClosesAt ?? 0} now={now} />
      <div className="phone">
        <div className="phone-screen" ref={screen}>
          <PhoneScreen value={screen}>
            <StatusBar now={now} isOnline={person.online} />
            <ChatHeader view={view} position={position} now={now} onNumber={onNumber} />
            <ChatThread chat={chat} person={person} now={now} onQuote={setQuoted} attempt={attempt} />
            {problem ? (
              <p className="phone-problem" role="alert">
                {problem}
                <button type="button" onClick={() => setProblem('')}>
                  Dismiss
                </button>
              </p>
            ) : null}
            <Composer view={view} quoted={quoted} onQuoted={setQuoted} attempt={attempt} />
          </PhoneScreen>
        </div>
      </div>
    </section>
  );
}

/** Touching or focusing anything inside makes this the phone that the list of customers acts on. */
function useActivation(onActivate: () => void): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  const activate = useEffectEvent(onActivate);
  useEffect(() => {
    const unit = element.current;
    const listener = () => activate();
    unit?.addEventListener('pointerdown', listener);
    unit?.addEventListener('focusin', listener);
    return () => {
      unit?.removeEventListener('pointerdown', listener);
      unit?.removeEventListener('focusin', listener);
    };
  }, []);
  return element;
}
