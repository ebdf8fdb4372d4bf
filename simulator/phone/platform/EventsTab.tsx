import { useEffect, useState } from 'react';
import { api } from '../data/api.ts';
import { usePhones } from '../data/store.ts';
import { personHandle } from '../people/person-name.ts';
import { FormProblem } from '../shell/FormProblem.tsx';
import type { JsonObject } from '../../world/json.ts';
import { Choice } from './Choice.tsx';
import { useChange } from './change.ts';

interface Kind {
  kind: string;
  about: string;
  field?: string;
  value?: JsonObject;
  message?: JsonObject;
  context?: JsonObject;
}

/** Any webhook by name: platform events and every kind of message a customer can write. The body can be changed before it goes. */
export function EventsTab() {
  const { numbers, customers } = usePhones((phones) => phones.state);
  const [numberId, setNumberId] = useState('');
  const [customer, setCustomer] = useState('');
  const [chosen, setChosen] = useState('template.paused');
  const number = numbers.find((one) => one.id === numberId) ?? numbers[0];
  const person = customers.find((one) => one.key === customer) ?? customers[0];
  const kinds = useKinds(number?.id, person?.key);
  const kind = kinds.find((one) => one.kind === chosen);
  if (!number || !person) return <p className="platform-empty">Events need a number and a customer.</p>;

  const body = kind?.message
    ? { numberId: number.id, from: { key: person.key }, message: kind.message, ...(kind.context ? { context: kind.context } : {}) }
    : { wabaId: number.wabaId, field: kind?.field ?? '', value: kind?.value ?? {} };
  return (
    <section className="platform-group" aria-label="Fire an event">
      <Choice label="Number" value={number.id} options={numbers.map((one) => ({ value: one.id, label: `${one.verified_name} ${one.display_phone_number}` }))} onChoose={setNumberId} />
      <Choice label="Customer" value={person.key} options={customers.map((one) => ({ value: one.key, label: `${one.name} ${personHandle(one)}` }))} onChoose={setCustomer} />
      <label className="choice">
        <span>Event</span>
        <select aria-label="Event" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {groupsOf(kinds).map(([group, members]) => (
            <optgroup key={group} label={group}>
              {members.map((one) => (
                <option key={one.kind} value={one.kind}>
                  {one.kind}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {kind ? <EventForm key={`${chosen}:${number.id}:${person.key}`} about={kind.about} path={kind.message ? '/inbound' : '/event'} body={body} /> : null}
    </section>
  );
}

function EventForm({ about, path, body }: { about: string; path: string; body: object }) {
  const [text, setText] = useState(() => JSON.stringify(body, null, 2));
  const [unreadable, setUnreadable] = useState('');
  const [note, setNote] = useState('');
  const { problem, change } = useChange();
  const fire = async () => {
    setUnreadable('');
    setNote('');
    let parsed: object;
    try {
      parsed = JSON.parse(text) as object;
    } catch (error) {
      setUnreadable(error instanceof Error ? error.message : String(error));
      return;
    }
    if (await change('POST', path, parsed)) setNote('Sent. The event log shows the webhook and its answer.');
  };
  return (
    <>
      <p className="platform-about">{about}</p>
      <label className="field">
        <span>POST /_sim{path}</span>
        <textarea className="code" rows={14} value={text} spellCheck={false} onChange={(event) => setText(event.target.value)} />
      </label>
      <FormProblem text={unreadable || problem} />
      <div className="form-actions">
        <span className="platform-note" role="status">
          {note}
        </span>
        <button type="button" className="button button--primary" onClick={() => void fire()}>
          Fire
        </button>
      </div>
    </>
  );
}

/** All kinds with values about the chosen number and customer. */
function useKinds(numberId: string | undefined, customer: string | undefined): Kind[] {
  const [kinds, setKinds] = useState<Kind[]>([]);
  useEffect(() => {
    let isOver = false;
    const query = new URLSearchParams({ ...(numberId ? { numberId } : {}), ...(customer ? { customer } : {}) });
    const load = async () => {
      const [events, samples] = await Promise.all([api<{ data: Kind[] }>('GET', `/event-kinds?${query.toString()}`), api<{ data: Kind[] }>('GET', '/message-samples')]);
      if (!isOver) setKinds([...events.data, ...samples.data.map((sample) => ({ ...sample, kind: `message.${sample.kind}` }))]);
    };
    load().catch(() => {
      // The page already says that the simulator does not answer, and this loads again with the next choice.
      if (!isOver) setKinds([]);
    });
    return () => {
      isOver = true;
    };
  }, [numberId, customer]);
  return kinds;
}

const GROUP_NAMES: Readonly<Record<string, string>> = {
  template: 'Templates', number: 'Numbers', security: 'Security', account: 'Account', customer: 'Customers', coexistence: 'Business app', messages: 'Around messages', message: 'Messages of a customer',
};

function groupsOf(kinds: readonly Kind[]): [string, Kind[]][] {
  const groups = new Map<string, Kind[]>();
  for (const kind of kinds) {
    const name = GROUP_NAMES[kind.kind.split('.')[0] ?? ''] ?? 'Others';
    groups.set(name, [...(groups.get(name) ?? []), kind]);
  }
  return [...groups];
}
