import path from 'node:path';
import { buildIfStale, ROOT } from './build';
import { startLocalCloud } from './local-cloud';
import { identities, seedDemo } from './seed';
import { seedAlerts } from './seed-alerts';
import { seedService } from './seed-service';

/** `npm start`: build what is stale, start the local cloud, seed the demo firms once, and say where to look. */

const DEFAULT_PORT = 8787;

async function main(): Promise<void> {
  await buildIfStale('functions');
  await buildIfStale('h5');
  const dataDir = path.resolve(ROOT, process.env['DATA_DIR'] ?? '.local');
  const cloud = await startLocalCloud({
    port: Number(process.env['PORT'] ?? DEFAULT_PORT),
    dataDir: path.join(dataDir, 'cloud'),
    root: ROOT,
    h5Dir: path.join(ROOT, 'dist/h5'),
    identities,
    prepare: async (url) => {
      await seedDemo(url);
      await seedService(url);
      await seedAlerts(url);
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void cloud.close().then(() => process.exit(0)));
  }
  process.stdout.write(`专精特新助手 is ready: ${cloud.url}\n`);
}

void main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(1);
});
