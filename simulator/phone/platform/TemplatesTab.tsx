import { useState } from 'react';
import { Search } from 'lucide-react';
import { usePhones } from '../data/store.ts';
import { FormProblem } from '../shell/FormProblem.tsx';
import { Choice } from './Choice.tsx';
import { useChange } from './change.ts';
import { TemplateRow } from './TemplateRow.tsx';
import { Toggle } from './Toggle.tsx';

const DECISIONS = [
  { value: 'approve', label: 'Approve by itself' },
  { value: 'reject', label: 'Reject by itself' },
  { value: 'manual', label: 'Wait for me' },
];
const MOST_SHOWN = 100;

/** How templates are reviewed, and each template with what can happen to it. */
export function TemplatesTab() {
  const templates = usePhones((phones) => phones.state.templates);
  const behaviour = usePhones((phones) => phones.state.behaviour);
  const [search, setSearch] = useState('');
  const { problem, change } = useChange();
  const found = templates.filter((template) => `${template.name} ${template.language} ${template.status}`.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <>
      <section className="platform-group" aria-label="Review">
        <Choice label="Review of new templates" value={behaviour.templateReview.decision} options={DECISIONS} onChoose={(decision) => void change('PUT', '/behaviour', { templateReview: { decision } })} />
        <Toggle label="Move utility to marketing in review" isOn={behaviour.templateReview.recategorise} onChange={(recategorise) => void change('PUT', '/behaviour', { templateReview: { recategorise } })} />
        <Toggle label="Hold sends for quality assessment" isOn={behaviour.holdTemplates} onChange={(holdTemplates) => void change('PUT', '/behaviour', { holdTemplates })} />
        <FormProblem text={problem} />
      </section>
      {templates.length === 0 ? <p className="platform-empty">No templates yet. They appear as soon as the business creates one.</p> : null}
      {templates.length > 6 ? (
        <label className="search platform-search">
          <Search size={14} strokeWidth={1.5} aria-hidden />
          <input type="search" placeholder="Search templates" aria-label="Search templates" value={search} onChange={(event) => setSearch(event.target.value)} />
        </label>
      ) : null}
      {found.slice(0, MOST_SHOWN).map((template) => (
        <TemplateRow key={template.id} template={template} />
      ))}
      {found.length > MOST_SHOWN ? <p className="platform-empty">{found.length - MOST_SHOWN} more. Search to find them.</p> : null}
      {templates.length > 0 && found.length === 0 ? <p className="platform-empty">No template matches “{search}”.</p> : null}
    </>
  );
}
