import { Menu } from '@base-ui/react/menu';
import { EllipsisVertical } from 'lucide-react';
import type { TemplateInfo } from '../data/wire.ts';
import { FormProblem } from '../shell/FormProblem.tsx';
import { useChange } from './change.ts';

interface Step {
  label: string;
  body: object;
  isDanger?: boolean;
  fits: (template: TemplateInfo) => boolean;
}

const STEPS: readonly (Step | null)[] = [
  { label: 'Approve', body: { status: 'APPROVED' }, fits: ({ status }) => status !== 'APPROVED' && status !== 'PAUSED' },
  { label: 'Reinstate', body: { status: 'APPROVED' }, fits: ({ status }) => status === 'PAUSED' },
  { label: 'Reject: category does not fit', body: { status: 'REJECTED', reason: 'INCORRECT_CATEGORY' }, fits: ({ status }) => status === 'PENDING' || status === 'IN_APPEAL' },
  { label: 'Reject: invalid format', body: { status: 'REJECTED', reason: 'INVALID_FORMAT' }, fits: ({ status }) => status === 'PENDING' || status === 'IN_APPEAL' },
  { label: 'Pause', body: { status: 'PAUSED' }, fits: ({ status }) => status === 'APPROVED' },
  null,
  { label: 'Quality: high', body: { quality: 'GREEN' }, fits: ({ quality }) => quality !== 'GREEN' },
  { label: 'Quality: medium', body: { quality: 'YELLOW' }, fits: ({ quality }) => quality !== 'YELLOW' },
  { label: 'Quality: low (pauses it)', body: { quality: 'RED' }, fits: ({ quality }) => quality !== 'RED' },
  null,
  { label: 'Move to marketing now', body: { category: 'MARKETING' }, fits: ({ category }) => category === 'UTILITY' },
  { label: 'Move to marketing in 24 hours', body: { impendingCategory: 'MARKETING' }, fits: ({ category }) => category === 'UTILITY' },
  { label: 'Move to utility', body: { category: 'UTILITY' }, fits: ({ category }) => category === 'MARKETING' },
  null,
  { label: 'Disable for good', body: { status: 'DISABLED' }, isDanger: true, fits: ({ status }) => status !== 'DISABLED' },
];

const WORDS: Readonly<Record<string, string>> = {
  APPROVED: 'Approved', PENDING: 'In review', REJECTED: 'Rejected', PAUSED: 'Paused', DISABLED: 'Disabled', IN_APPEAL: 'In appeal',
  PENDING_DELETION: 'Being deleted', LIMIT_EXCEEDED: 'Limit exceeded', ARCHIVED: 'Archived', MARKETING: 'Marketing', UTILITY: 'Utility', AUTHENTICATION: 'Authentication',
};
const TONES: Readonly<Record<string, string>> = { APPROVED: 'good', PENDING: 'idle', PAUSED: 'warn', REJECTED: 'bad', DISABLED: 'bad' };

/** One template with its state, and a menu of what the platform can do to it. */
export function TemplateRow({ template }: { template: TemplateInfo }) {
  const { problem, change } = useChange();
  const steps = STEPS.filter((step) => step === null || step.fits(template));
  return (
    <article className="platform-card template-row" aria-label={`Template ${template.name}`}>
      <div className="template-text">
        <b>{template.name}</b>
        <span>
          <span className="quality" data-quality={template.quality} title={`Quality: ${template.quality.toLowerCase()}`} />
          {template.language} · {WORDS[template.category] ?? template.category}
        </span>
        <FormProblem text={problem} />
      </div>
      <span className="tag" data-tone={TONES[template.status] ?? 'idle'}>
        {WORDS[template.status] ?? template.status}
      </span>
      <Menu.Root>
        <Menu.Trigger className="icon-button" aria-label={`What happens to ${template.name}`}>
          <EllipsisVertical size={16} strokeWidth={1.5} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={4} align="end" className="floating">
            <Menu.Popup className="menu">
              {steps.map((step, index) =>
                step === null ? (
                  index === 0 || steps[index - 1] === null ? null : <Menu.Separator key={`line${index}`} className="menu-line" />
                ) : (
                  <Menu.Item key={step.label} className={step.isDanger ? 'menu-item menu-item--danger' : 'menu-item'} onClick={() => void change('PATCH', `/templates/${template.id}`, step.body)}>
                    {step.label}
                  </Menu.Item>
                ),
              )}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </article>
  );
}
