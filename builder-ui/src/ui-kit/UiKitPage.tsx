import { useState } from 'react';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { ActionSamples } from './ActionSamples.tsx';
import { ColourSamples } from './ColourSamples.tsx';
import { FormSamples } from './FormSamples.tsx';
import { StateSamples } from './StateSamples.tsx';

/** Every component in every state, for looking at. Not translated: it is no part of the product. */
export function UiKitPage() {
  const [direction, setDirection] = useState(document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr');
  const [theme, setTheme] = useState(document.documentElement.dataset['theme'] ?? 'light');
  return (
    <main className="min-h-dvh bg-ground">
      <header className="sticky top-0 z-20 flex h-12 items-center gap-4 border-b border-line bg-surface px-6">
        <h1 className="flex-1 text-sm">UI kit</h1>
        <SegmentedControl
          aria-label="Theme"
          value={theme}
          onValueChange={(next) => {
            document.documentElement.dataset['theme'] = next;
            setTheme(next);
          }}
          options={[{ value: 'light', label: 'Light' }, { value: 'dark', label: 'Dark' }]}
        />
        <SegmentedControl
          aria-label="Direction"
          value={direction}
          onValueChange={(next) => {
            document.documentElement.dir = next;
            setDirection(next);
          }}
          options={[{ value: 'ltr', label: 'Left to right' }, { value: 'rtl', label: 'Right to left' }]}
        />
      </header>
      <div className="mx-auto grid max-w-[1400px] gap-6 p-6 lg:grid-cols-2">
        <ActionSamples />
        <FormSamples />
        <StateSamples />
        <ColourSamples />
      </div>
    </main>
  );
}
