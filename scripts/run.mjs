// Runs any TypeScript file of the project: installs what is missing, then hands over to the pinned Node.
// Plain JavaScript, because it has to work on every Node from 20.19 on, before anything is installed.
import { bootstrap, runTypeScript } from './start/bootstrap.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node scripts/run.mjs <file.ts> [arguments]');
  process.exit(2);
}
bootstrap();
runTypeScript(file, args);
