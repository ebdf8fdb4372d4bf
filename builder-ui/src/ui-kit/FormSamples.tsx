import { AtSign, Globe, Hash } from 'lucide-react';
import { useState } from 'react';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Combobox } from '../ui/Combobox.tsx';
import { DurationInput } from '../ui/DurationInput.tsx';
import { Field } from '../ui/Field.tsx';
import { Input } from '../ui/Input.tsx';
import { PasswordInput } from '../ui/PasswordInput.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TagInput } from '../ui/TagInput.tsx';
import { Textarea } from '../ui/Textarea.tsx';
import { TimeInput } from '../ui/TimeInput.tsx';
import { TimeZoneSelect } from '../ui/TimeZoneSelect.tsx';
import { Sample } from './Sample.tsx';

export function FormSamples() {
  const [search, setSearch] = useState('order');
  const [role, setRole] = useState<'agent' | 'lead' | null>(null);
  const [fruit, setFruit] = useState<string | null>('b');
  const [duration, setDuration] = useState<number | null>(600_000);
  const [time, setTime] = useState('09:00');
  const [zone, setZone] = useState('Europe/Berlin');
  const [tags, setTags] = useState<string[]>(['vip', 'newsletter', 'Größe XL']);
  const [on, setOn] = useState(true);
  const [radio, setRadio] = useState<'keep' | 'move'>('keep');
  const [view, setView] = useState<'list' | 'board'>('list');
  return (
    <Sample title="Form">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Name" hint="Seen by your team only."><Input defaultValue="Order menu" /></Field>
        <Field label="E-mail" error="This does not look like an e-mail address."><Input start={<AtSign size={14} />} defaultValue="ana@" /></Field>
        <Field label="Role"><Select placeholder="Choose a role" value={role} onValueChange={setRole} options={[{ value: 'agent', label: 'Agent', description: 'Answers customers' }, { value: 'lead', label: 'Team lead', description: 'Sees the whole team' }]} /></Field>
        <Field label="Product" optional><Combobox value={fruit} onValueChange={setFruit} options={[{ value: 'a', label: 'Phones' }, { value: 'b', label: 'Tablets', description: '12 in stock' }, { value: 'c', label: 'Accessories', icon: <Hash size={16} /> }]} /></Field>
        <Field label="No reply after"><DurationInput value={duration} onValueChange={setDuration} /></Field>
        <Field label="Opens at"><TimeInput value={time} onValueChange={setTime} /></Field>
        <Field label="Time zone" hint={zone}><TimeZoneSelect value={zone} onValueChange={setZone} /></Field>
        <Field label="Password"><PasswordInput defaultValue="correct horse" /></Field>
        <Field label="Search" labelHidden><SearchInput placeholder="Search flows" value={search} onValueChange={setSearch} /></Field>
        <Field label="Disabled" disabled><Input disabled start={<Globe size={14} />} defaultValue="Cannot be changed" /></Field>
        <Field label="Message" aside="42 / 1024" className="sm:col-span-2"><Textarea defaultValue={'Hello {{contact.name}},\nyour order is on its way.'} /></Field>
        <Field label="Tags" className="sm:col-span-2"><TagInput aria-label="Tags" value={tags} onValueChange={setTags} placeholder="Add a tag" /></Field>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="flex flex-col gap-3">
          <Checkbox checked={on} onCheckedChange={setOn} label="Send a copy" description="To everybody in the team." />
          <Checkbox checked={false} indeterminate onCheckedChange={() => undefined} label="Some of them" />
          <Checkbox checked disabled onCheckedChange={() => undefined} label="Cannot be changed" />
          <Switch checked={on} onCheckedChange={setOn} label="Automation" description="Answers while nobody is there." />
        </div>
        <div className="flex flex-col gap-3">
          <RadioGroup aria-label="Running conversations" value={radio} onValueChange={setRadio} options={[{ value: 'keep', label: 'Keep on their version', description: '14 conversations go on as they began.' }, { value: 'move', label: 'Move to the new version' }]} />
          <SegmentedControl aria-label="View" value={view} onValueChange={setView} options={[{ value: 'list', label: 'List' }, { value: 'board', label: 'Board' }]} />
        </div>
      </div>
    </Sample>
  );
}
