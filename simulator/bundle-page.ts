import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Bundles the phone page's TypeScript and React and writes the script to the standard output. Run as a process of its own. */
const build = await rolldown({
  input: join(import.meta.dirname, 'phone', 'main.tsx'),
  platform: 'browser',
  transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  logLevel: 'silent',
});
const { output } = await build.generate({ format: 'esm', minify: true, codeSplitting: false });
await build.close();
process.stdout.write(output[0].code);
