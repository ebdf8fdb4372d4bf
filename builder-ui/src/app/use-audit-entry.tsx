import { useNavigate } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AuditTargetKind } from '../../../schemas/generated/types.ts';
import type { MenuEntry } from '../ui/menu-entries.ts';
import { usePermission } from './session.ts';

/** The line of a menu that leads to what was done to something; no line for people who may not read the log. */
export function useAuditEntry(): (kind: AuditTargetKind, id: string) => MenuEntry[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const mayRead = usePermission('audit.read');
  return (kind, target) => (mayRead ? [{ id: 'audit', label: t('list.audit'), icon: <ScrollText size={16} />, onSelect: () => void navigate({ to: '/settings/audit-log', search: { kind, target } }) }] : []);
}
