import { Copy, MoreHorizontal, Pencil, Plus, Redo2, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { ContextMenu } from '../ui/ContextMenu.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Input } from '../ui/Input.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/menu-entries.ts';
import { Popover } from '../ui/Popover.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { toast } from '../ui/toast.ts';
import { Sample } from './Sample.tsx';

export function ActionSamples() {
  const [dialog, setDialog] = useState(false);
  const [confirm, setConfirm] = useState(false);
  const [tab, setTab] = useState<'one' | 'two' | 'three'>('one');
  const entries = useEntries();
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <Sample title="Buttons">
        <div className="flex flex-wrap gap-2">
          <Button variant="primary">Publish</Button>
          <Button>Save draft</Button>
          <Button variant="ghost">Cancel</Button>
          <Button variant="danger">Delete flow</Button>
          <Button variant="danger-ghost">Remove</Button>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Button size="sm" icon={<Plus size={14} />}>Add range</Button>
          <Button icon={<Plus size={16} />} variant="primary">New flow</Button>
          <Button size="lg" variant="primary">Log in</Button>
          <Button loading variant="primary">Publish</Button>
          <Button disabled>Not now</Button>
          <Button disabled variant="primary">Not now</Button>
        </div>
        <div className="flex flex-wrap items-center gap-1">
          <IconButton label="Undo" shortcut="mod+z" icon={<Undo2 size={16} />} />
          <IconButton label="Redo" icon={<Redo2 size={16} />} disabled />
          <IconButton label="Edit" icon={<Pencil size={16} />} pressed />
          <IconButton label="Copy" icon={<Copy size={16} />} variant="secondary" size="sm" />
          <CopyButton text="copied" />
          <CopyButton text="copied" label="Copy key" />
          <Kbd keys="mod+shift+k" /><Kbd keys="?" /><Kbd keys="enter" />
        </div>
      </Sample>
      <Sample title="Overlays">
        <div className="flex flex-wrap gap-2">
          <Menu trigger={<Button iconEnd={<MoreHorizontal size={16} />}>Menu</Button>} entries={entries} />
          <Popover trigger={<Button>Popover</Button>} title="Retry"><Field label="Attempts" hint="Between 1 and 10."><Input defaultValue="3" /></Field></Popover>
          <Button onClick={() => setDialog(true)}>Dialog</Button>
          <Button onClick={() => setConfirm(true)}>Confirm</Button>
          <Button onClick={() => toast({ tone: 'good', title: 'Flow published', description: 'Version 12 answers from now on.', action: { label: 'Undo', onSelect: () => undefined } })}>Toast</Button>
          <Button onClick={() => toast({ tone: 'bad', title: 'The message was not sent', description: 'The 24-hour service window is closed.' })}>Bad toast</Button>
        </div>
        <ContextMenu entries={entries}><div className="rounded-control border border-dashed border-line-strong p-4 text-center text-muted">Right click here</div></ContextMenu>
        <Dialog open={dialog} onOpenChange={setDialog} title="New flow" description="It starts as a draft that nobody else sees." footer={<><Button onClick={() => setDialog(false)}>Cancel</Button><Button variant="primary">Create</Button></>}>
          <Field label="Name"><Input placeholder="Order menu" /></Field>
        </Dialog>
        <ConfirmDialog open={confirm} onOpenChange={setConfirm} danger title="Delete flow “Order menu”?" description="14 conversations are in it and will end. This cannot be undone." confirmLabel="Delete flow" onConfirm={() => setConfirm(false)} />
      </Sample>
      <Sample title="Tabs">
        <Tabs aria-label="Sample" value={tab} onValueChange={setTab} tabs={[{ value: 'one', label: 'Organisation', content: <p className="pt-3">One</p> }, { value: 'two', label: 'Members', count: 12, content: <p className="pt-3">Two</p> }, { value: 'three', label: 'API keys', content: <p className="pt-3">Three</p> }]} />
      </Sample>
    </div>
  );
}

function useEntries(): MenuEntry[] {
  const [minimap, setMinimap] = useState(true);
  const [order, setOrder] = useState('newest');
  return [
    { id: 'edit', label: 'Rename', icon: <Pencil size={16} />, shortcut: 'f2', onSelect: () => undefined },
    { id: 'copy', label: 'Duplicate', icon: <Copy size={16} />, shortcut: 'mod+d', onSelect: () => undefined },
    { kind: 'submenu', id: 'move', label: 'Move to folder', entries: [{ id: 'a', label: 'Sales', onSelect: () => undefined }, { id: 'b', label: 'Support', onSelect: () => undefined }] },
    { kind: 'separator', id: 's1' },
    { kind: 'check', id: 'map', label: 'Minimap', checked: minimap, onCheckedChange: setMinimap },
    { kind: 'radio', id: 'order', label: 'Order', value: order, onValueChange: setOrder, options: [{ value: 'newest', label: 'Newest first' }, { value: 'name', label: 'By name' }] },
    { kind: 'separator', id: 's2' },
    { id: 'disabled', label: 'Paste', disabled: true, onSelect: () => undefined },
    { id: 'delete', label: 'Delete', icon: <Trash2 size={16} />, danger: true, shortcut: 'delete', onSelect: () => undefined },
  ];
}
