import { OctagonAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Trouble } from '../editor/trail.ts';

/** Over a card of a lit path: what the run met with there. Colour alone would not say it. */
export function TroubleWord({ trouble }: { trouble: Trouble }) {
  const { t } = useTranslation('flow-watch');
  const Icon = trouble === 'problem' ? TriangleAlert : OctagonAlert;
  return <span className="trouble-word" data-trouble={trouble}><Icon size={12} aria-hidden /><span className="min-w-0 truncate">{t(`trouble.${trouble}`)}</span></span>;
}
