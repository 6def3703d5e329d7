import { existsSync } from 'node:fs';
import path from 'node:path';
import { startLocalCloud } from './index';

const DEMO_IDENTITIES = [
  { openid: 'demo-owner', label: '企业主' },
  { openid: 'demo-commissioner', label: '服务专员' },
  { openid: 'demo-operator', label: '运营人员' },
];

async function main(): Promise<void> {
  const root = process.env.LOCAL_CLOUD_ROOT ?? process.cwd();
  const h5Dir = path.join(root, 'dist/h5');
  const cloud = await startLocalCloud({
    port: Number(process.env.PORT ?? 8787),
    dataDir: process.env.DATA_DIR ?? path.join(root, '.local'),
    root,
    ...(existsSync(h5Dir) ? { h5Dir } : {}),
    identities: DEMO_IDENTITIES,
    functionOutput: (name, line) => process.stdout.write(`[${name}] ${line}\n`),
  });
  process.stdout.write(`${cloud.url}\n`);
  const stop = () => void cloud.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
