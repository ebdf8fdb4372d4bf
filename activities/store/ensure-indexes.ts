import { readdir } from 'node:fs/promises';
import mongoose from 'mongoose';

const MODELS = new URL('./models/', import.meta.url);

/**
 * Creates the indexes of every model in activities/store/models that are not there yet. Called once when a
 * process starts; nothing else creates indexes, so that a query never waits for one.
 */
export async function ensureIndexes(): Promise<void> {
  for (const file of await readdir(MODELS)) {
    if (file.endsWith('.ts') && !file.endsWith('.test.ts')) await import(new URL(file, MODELS).href);
  }
  for (const model of Object.values(mongoose.models)) await model.createIndexes();
}
