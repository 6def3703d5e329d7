import { saying, type Pair } from './chat';
import { dataOf, type TestCloud } from './cloud';
import { newKey } from './people';

/** What `POST /local/wx` of the local cloud is asked. */
export async function wx(cloud: TestCloud, body: Readonly<Record<string, unknown>>): Promise<void> {
  const response = await fetch(`${cloud.url}/local/wx`, { method: 'POST', body: JSON.stringify(body) });
  expect(response.status).toBe(200);
}

/** The next checks of texts answer an error, as when the platform is down. */
export const textsDown = (cloud: TestCloud, count: number, errcode = -1): Promise<void> =>
  wx(cloud, { op: 'force', apiName: 'security.msgSecCheck', errcode, count });

type Counts = Readonly<Record<string, number>>;

/** Starts the duty function as its timer does. */
export async function runDuty(cloud: TestCloud): Promise<Counts> {
  const runs = () => cloud.printed.filter((line) => line.includes('"counts"') && line.includes('"duty"'));
  const already = runs().length;
  const response = await fetch(`${cloud.url}/local/timers/duty/often`, { method: 'POST' });
  expect(await response.json()).toEqual({ outcome: 'result' });
  // A line of the function's output comes over its own pipe, a little later than its answer.
  await until(async () => runs().length > already);
  return (JSON.parse(runs().at(-1) ?? '{}') as { counts: Counts }).counts;
}

export async function until(isSo: () => Promise<boolean>, mostMs = 10_000): Promise<void> {
  for (const end = Date.now() + mostMs; !(await isSo());) {
    if (Date.now() > end) throw new Error('it never came to be');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const PIECE_BYTES = 45_000;
export const newUploadId = (): string => newKey().replaceAll('-', '');

/** A file on its way, in the pieces that a phone sends. */
export async function uploaded(
  cloud: TestCloud,
  { firmId, openid }: { readonly firmId: string; readonly openid: string },
  name: string,
  content: Buffer,
): Promise<string> {
  const uploadId = newUploadId();
  const of = Math.max(1, Math.ceil(content.length / PIECE_BYTES));
  for (let part = 0; part < of; part++) {
    const piece = content.subarray(part * PIECE_BYTES, (part + 1) * PIECE_BYTES).toString('base64');
    dataOf(
      await cloud.call('chat', 'upload', { key: newKey(), firmId, uploadId, name, part, of, content: piece }, openid),
    );
  }
  return uploadId;
}

/** A message with a file, as it goes over the wire. */
export const sending = ({ firmId }: Pick<Pair, 'firmId'>, uploadId: string) =>
  saying(firmId, '', { body: { kind: 'file', uploadId } });
