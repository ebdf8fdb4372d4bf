import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineActivity, type ActivityDefinition, type InstalledActivity } from '../../sdk/define-activity.ts';

/** Name and version of an activity, by which a flow finds it. */
export const activityKey = ({ name, version }: { name: string; version: number }): string => `${name}@${version}`;

/**
 * Reads the activities of a folder: the default export of every .ts, .js and .mjs file in it (one definition or several),
 * tests left out. Throws with the file's name when one cannot be used, so that a worker does not start with half of them.
 */
export async function loadActivities(folder: string): Promise<ReadonlyMap<string, InstalledActivity>> {
  const activities = new Map<string, InstalledActivity>();
  for (const file of (await readdir(folder)).toSorted()) {
    if (!/\.(ts|js|mjs)$/.test(file) || /\.(test|d)\.\w+$/.test(file)) continue;
    for (const activity of await activitiesIn(resolve(folder, file))) {
      const key = activityKey(activity);
      if (activities.has(key)) throw new Error(`${file}: there is another activity ${activity.name} of version ${activity.version}.`);
      activities.set(key, activity);
    }
  }
  return activities;
}

async function activitiesIn(path: string): Promise<InstalledActivity[]> {
  const module = (await import(pathToFileURL(path).href)) as { default?: unknown };
  const exported = Array.isArray(module.default) ? module.default : [module.default];
  return exported.map((definition: unknown) => {
    if (typeof definition !== 'object' || definition === null) throw new Error(`${path}: the default export is no activity. Export what defineActivity returns.`);
    try {
      return defineActivity(definition as ActivityDefinition);
    } catch (error) {
      throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  });
}
