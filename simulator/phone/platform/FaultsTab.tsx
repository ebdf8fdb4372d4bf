import { useState } from 'react';
import { plainText } from '../../plain-text.ts';
import { usePhones } from '../data/store.ts';
import type { JsonObject } from '../../world/json.ts';
import { FormProblem } from '../shell/FormProblem.tsx';
import { useChange } from './change.ts';
import { Toggle } from './Toggle.tsx';

const GROUPS = [
  { concerns: 'answers', heading: 'Answers of the API' },
  { concerns: 'messages', heading: 'Accepted messages' },
  { concerns: 'webhooks', heading: 'Webhooks' },
];

/** Ready-made disturbances to switch on, and the rules in force as JSON for everything else. */
export function FaultsTab() {
  const presets = usePhones((phones) => phones.state.presets);
  const faults = usePhones((phones) => phones.state.faults);
  const { problem, change } = useChange();
  return (
    <>
      {GROUPS.map(({ concerns, heading }) => (
        <section key={concerns} className="platform-group" aria-label={heading}>
          <h3>{heading}</h3>
          {presets.filter((preset) => preset.concerns === concerns).map(({ name, title, about, isOn }) => (
            <Toggle key={name} label={title} about={about} isOn={isOn} onChange={(on) => void change('PUT', `/fault-presets/${name}`, { isOn: on })} />
          ))}
        </section>
      ))}
      <FormProblem text={problem} />
      {/* Drawn anew when rules come or go, so that the text is always the rules in force. */}
      <Rules key={faults.map((rule) => plainText(rule['id'])).join()} faults={faults} />
    </>
  );
}

function Rules({ faults }: { faults: readonly JsonObject[] }) {
  const { problem, change } = useChange();
  const [unreadable, setUnreadable] = useState('');
  const rules = faults.map(({ matched: _matched, struck: _struck, ...rule }) => rule);
  const [text, setText] = useState(() => JSON.stringify(rules, null, 2));
  const save = () => {
    setUnreadable('');
    try {
      void change('PUT', '/faults', JSON.parse(text) as object);
    } catch (error) {
      setUnreadable(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <details className="platform-group" open={faults.length > 0}>
      <summary>Rules in force ({faults.length})</summary>
      {faults.map((rule) => (
        <p key={plainText(rule['id'])} className="rule-count">
          <span>{plainText(rule['id'])}</span>
          <span className="tabular">
            struck {plainText(rule['struck'])} of {plainText(rule['matched'])}
          </span>
        </p>
      ))}
      <label className="field">
        <span>As JSON</span>
        <textarea className="code" rows={8} value={text} spellCheck={false} onChange={(event) => setText(event.target.value)} />
      </label>
      <FormProblem text={unreadable || problem} />
      <div className="form-actions">
        <button type="button" className="button" disabled={faults.length === 0} onClick={() => void change('PUT', '/faults', [])}>
          Remove all
        </button>
        <button type="button" className="button button--primary" onClick={save}>
          Set rules
        </button>
      </div>
    </details>
  );
}
