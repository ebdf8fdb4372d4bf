import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiscoveredNumbers, NumberCreate, NumberDiscovery, NumberView } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { fieldErrors } from '../api/field-errors.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Input } from '../ui/Input.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PasswordInput } from '../ui/PasswordInput.tsx';
import { toast } from '../ui/toast.ts';
import { FoundNumbers } from './FoundNumbers.tsx';

/** Connects numbers of the Cloud API in two steps: the account with its token, then the numbers that Meta says it has. */
export function ConnectNumberDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('numbers');
  const client = useQueryClient();
  const [account, setAccount] = useState({ wabaId: '', token: '' });
  const [appSecret, setAppSecret] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState(0);
  const find = useMutation({
    mutationFn: (body: NumberDiscovery) => request<DiscoveredNumbers>('POST', '/numbers/discover', { body }),
    onSuccess: ({ items }) => setChosen(new Set(items.filter((number) => !number.connected).map((number) => number.id))),
  });
  // One after the other: an account may have hundreds, and the first refusal should stop the rest.
  const connect = useMutation({
    mutationFn: async (ids: readonly string[]) => {
      setDone(0);
      for (const id of ids) {
        const body: NumberCreate = { id, ...account, ...(appSecret === '' ? {} : { appSecret }) };
        await request<NumberView>('POST', '/numbers', { body });
        setChosen((left) => new Set([...left].filter((other) => other !== id)));
        setDone((count) => count + 1);
      }
    },
    onSettled: () => void client.invalidateQueries({ queryKey: keys.numbers.all }),
    onSuccess: (_result, ids) => {
      toast({ tone: 'good', title: t('connected', { count: ids.length }) });
      onClose();
    },
    onError: () => find.mutate(account),
  });
  const numbers = find.data?.items;
  const errors = fieldErrors(find.error);
  const problem = connect.error ?? (Object.keys(errors).length === 0 ? find.error : null);
  const digits = (text: string) => text.replace(/\D/g, '');
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={t('connectTitle')}
      description={numbers ? t('chooseDescription') : t('connectDescription')}
      footer={
        numbers ? (
          <>
            <Button className="me-auto" onClick={() => { find.reset(); connect.reset(); }} disabled={connect.isPending}>{t('back')}</Button>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button variant="primary" loading={connect.isPending} disabled={chosen.size === 0} onClick={() => connect.mutate([...chosen])}>
              {connect.isPending ? t('connecting', { done, count: done + chosen.size }) : t('connectCount', { count: chosen.size })}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button variant="primary" type="submit" form="find-numbers" loading={find.isPending} disabled={!account.wabaId || !account.token}>{t('find')}</Button>
          </>
        )
      }
    >
      {problem ? <Notice tone="red" className="mb-4">{describeError(problem).message}</Notice> : null}
      {numbers ? (
        <FoundNumbers numbers={numbers} chosen={chosen} onChange={setChosen} disabled={connect.isPending} />
      ) : (
        <form id="find-numbers" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); find.mutate(account); }}>
          <Field label={t('fields.wabaId')} hint={t('fields.wabaIdHint')} error={errors['wabaId']}><Input inputMode="numeric" dir="ltr" value={account.wabaId} onValueChange={(wabaId) => setAccount({ ...account, wabaId: digits(wabaId) })} /></Field>
          <Field label={t('fields.token')} hint={t('fields.tokenHint')} error={errors['token']}><PasswordInput autoComplete="off" value={account.token} onValueChange={(token) => setAccount({ ...account, token })} /></Field>
          <Field label={t('fields.appSecret')} hint={t('fields.appSecretHint')} optional><PasswordInput autoComplete="off" value={appSecret} onValueChange={setAppSecret} /></Field>
        </form>
      )}
    </Dialog>
  );
}
