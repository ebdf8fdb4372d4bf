import type { FlowGraph } from '../../../../schemas/generated/types.ts';

/** Edits that the server has not confirmed, with the state they are based on. */
export type MirroredDraft = { graph: FlowGraph; base: FlowGraph; revision: number; at: number };

export type DraftMirror = {
  read: (flowId: string) => Promise<MirroredDraft | undefined>;
  write: (flowId: string, draft: MirroredDraft) => Promise<void>;
  clear: (flowId: string) => Promise<void>;
};

const storeName = 'drafts';

/** Keeps unconfirmed edits in the browser's database: they outlive a closed tab, a crash and a day without network. */
export function browserMirror(name = 'parley-drafts'): DraftMirror {
  let opened: Promise<IDBDatabase> | undefined;
  const database = () => (opened ??= open(name));
  const run = async <Result>(mode: IDBTransactionMode, action: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> => {
    const transaction = (await database()).transaction(storeName, mode);
    return settle(action(transaction.objectStore(storeName)));
  };
  return {
    read: async (flowId) => {
      const kept = await run('readonly', (store) => store.get(flowId) as IDBRequest<string | MirroredDraft | undefined>);
      return typeof kept === 'string' ? (JSON.parse(kept) as MirroredDraft) : kept;
    },
    // As text: the browser copies objects ten times as slowly, in the middle of somebody's work.
    write: async (flowId, draft) => { await run('readwrite', (store) => store.put(JSON.stringify(draft), flowId)); },
    clear: async (flowId) => { await run('readwrite', (store) => store.delete(flowId)); },
  };
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => { request.result.createObjectStore(storeName); });
  return settle(request);
}

function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser database refused.')));
  });
}
