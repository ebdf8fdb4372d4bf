import { Popover } from '@base-ui/react/popover';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PickList } from '../palette/PickList.tsx';
import type { FlowVariable } from './flow-variables.ts';

/** A searchable list of what can be put into a text. */
export function VariableMenu({ variables, onPick, trigger }: { variables: ReadonlyArray<FlowVariable>; onPick: (variable: FlowVariable) => void; trigger: ReactElement }) {
  const { t } = useTranslation('flows');
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const found = variables.filter((variable) => wanted === '' || `${variable.label} ${variable.path}`.toLocaleLowerCase().includes(wanted));
  return (
    <Popover.Root open={open} onOpenChange={(next) => { setOpen(next); setText(''); }}>
      <Popover.Trigger render={trigger} />
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="start" sideOffset={4} collisionPadding={8} className="z-50">
          <Popover.Popup aria-label={t('variables.search')} className="floating flex h-[min(320px,var(--available-height))] w-64 flex-col overflow-hidden" finalFocus={false}>
            <PickList
              className="h-full"
              text={text}
              onTextChange={setText}
              placeholder={t('variables.search')}
              emptyText={t('variables.nothing')}
              onCancel={() => setOpen(false)}
              onPick={(path) => {
                const variable = variables.find((candidate) => candidate.path === path);
                setOpen(false);
                if (variable) onPick(variable);
              }}
              groups={[...Map.groupBy(found, (variable) => variable.groupLabel)].map(([label, items]) => ({
                id: label, label, items: items.map((variable) => ({ id: variable.path, label: variable.label, ...(variable.label === variable.path ? {} : { description: variable.path }) })),
              }))}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
