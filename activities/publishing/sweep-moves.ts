import type { Client } from '@temporalio/client';
import { FlowMoveModel } from '../store/models/flow-moves.ts';
import { FlowModel } from '../store/models/flows.ts';
import { startMove, startUndo } from './move-workflows.ts';

/** A publication this young is about to be told of by the server that made it. */
const FRESH_MS = 30_000;

/** Goes on with publications, and with undoing them, whose server died before it could hand them over. */
export async function sweepMoves(client: Client, now: number): Promise<void> {
  const before = { $lt: new Date(now - FRESH_MS) };
  for (const move of await FlowMoveModel.find({ startedAt: before, toldAt: { $exists: false }, undoneAt: { $exists: false } }).lean()) {
    const flow = await FlowModel.findById(move.flowId, { publishedVersion: 1 }).lean();
    // A version that never went live moves nobody.
    if ((flow?.publishedVersion ?? 0) >= move.version) await startMove(client.workflow, move);
    else await FlowMoveModel.deleteOne({ _id: move._id });
  }
  for (const move of await FlowMoveModel.find({ undoneAt: before, undoToldAt: { $exists: false } }).lean()) await startUndo(client.workflow, move);
}
