import { startLocalCloud } from '../local-cloud';

/** The local cloud in a process of its own, so that it can be killed. Its parent may make its clock jump. */
async function main(): Promise<void> {
  let ahead = 0;
  process.on('message', (message: { readonly ahead: number }) => (ahead += message.ahead));
  const cloud = await startLocalCloud({
    port: Number(process.env['PORT']),
    dataDir: process.env['DATA_DIR'] ?? '',
    root: process.env['CLOUD_ROOT'] ?? '',
    now: () => new Date(Date.now() + ahead),
    functionOutput: (name, line) => {
      if (line.includes('"level":"error"')) process.stderr.write(`[${name}] ${line}\n`);
    },
  });
  process.send?.({ port: cloud.port });
}

void main();
