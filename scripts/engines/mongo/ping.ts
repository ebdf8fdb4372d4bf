import mongoose from 'mongoose';

/** Runs one command on the admin database. */
export type AdminRun = (command: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** Connects, runs `work` on the admin database, and disconnects; rejects within about two seconds if nobody serves. */
export async function withAdmin<T>(uri: string, work: (run: AdminRun) => Promise<T>): Promise<T> {
  const client = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 2_000, connectTimeoutMS: 2_000 });
  try {
    await client.connect();
    return await work((command) => client.db('admin').command(command));
  } finally {
    await client.close();
  }
}

/** Rejects unless a database answers at `uri`. */
export async function pingMongo(uri: string): Promise<void> {
  await withAdmin(uri, (run) => run({ ping: 1 }));
}
