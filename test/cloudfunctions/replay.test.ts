import type { Plugin } from 'esbuild';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canonicalJson } from '@shared/api';
import { buildFunctions } from '../../tools/build-functions';
import { dataOf, ROOT, startTestCloud, type TestCloud } from '../helpers/cloud';
import { caseFirm, newKey, newOwner, type Owner } from '../helpers/people';

/** A cloud whose functions are deployed anew, with other rules, while its store stays. */

let root: string;
let cloud: TestCloud;
let owner: Owner;
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'deployed-'));
  cpSync(path.join(ROOT, 'cloudbaserc.json'), path.join(root, 'cloudbaserc.json'));
  cpSync(path.join(ROOT, 'dist/functions'), path.join(root, 'dist/functions'), { recursive: true });
  cloud = await startTestCloud(root);
  owner = await newOwner(cloud);
});
afterAll(async () => {
  await cloud.close();
  rmSync(root, { recursive: true, force: true });
});

/** Deploys functions built from the sources with one text replaced in one file of `shared/editions`. */
async function deploy(file: string, from: string | RegExp, to: string): Promise<void> {
  let replaced = false;
  const otherRules: Plugin = {
    name: 'other-rules',
    setup: (build) =>
      build.onLoad({ filter: new RegExp(`shared/editions/${file}$`) }, async (args) => {
        const source = await readFile(args.path, 'utf8');
        replaced ||= source !== source.replace(from, to);
        return { contents: source.replace(from, to), loader: 'ts' };
      }),
  };
  await buildFunctions(ROOT, { outRoot: root, plugins: [otherRules] });
  expect(replaced).toBe(true);
}

const body = { firm: caseFirm('f05'), asOf: '2026-11-23', purpose: 'new' } as const;
const editionOf = (assessment: { rungs: readonly { rung: string; edition: string }[] }) =>
  assessment.rungs.find(({ rung }) => rung === 'little-giant')?.edition;

test('a stored check replays to the same bytes after a new edition has come into force', async () => {
  const saved = dataOf(
    await cloud.call('check', 'save', { key: newKey(), firmId: owner.firmId, ...body }, owner.openid),
  );
  expect(editionOf(saved.assessment)).toBe('miit-2026-2');

  const row = `{ rung: 'little-giant', from: '2026-11-01', edition: 'miit-2022-63', basis: '新版', confidence: 'memory' },`;
  await deploy('selector.ts', /SELECTOR: readonly SelectorRow\[\] = \[/, `SELECTOR: readonly SelectorRow[] = [${row}`);
  const today = dataOf(await cloud.call('check', 'run', body, owner.openid));
  expect(editionOf(today.assessment)).toBe('miit-2022-63');

  const { check, replay } = dataOf(await cloud.call('check', 'read', { checkId: saved.checkId }, owner.openid));
  expect(replay).toBe('same');
  expect(canonicalJson(check.assessment)).toBe(canonicalJson(saved.assessment));
});

test('when the text of an edition is corrected, the stored result stays and the change is told', async () => {
  const saved = dataOf(
    await cloud.call('check', 'save', { key: newKey(), firmId: owner.firmId, ...body }, owner.openid),
  );
  await deploy('miit-2023-138/champion.ts', /clause: DOCUMENT/, 'clause: `更正${DOCUMENT}`');
  const { check, replay } = dataOf(await cloud.call('check', 'read', { checkId: saved.checkId }, owner.openid));
  expect(replay).toBe('rules-changed');
  expect(canonicalJson(check.assessment)).toBe(canonicalJson(saved.assessment));
});

test('a retried save tells the first answer, even under rules that have changed since', async () => {
  const save = { key: newKey(), firmId: owner.firmId, ...body };
  const first = dataOf(await cloud.call('check', 'save', save, owner.openid));
  await deploy('miit-2023-138/champion.ts', /clause: DOCUMENT/, 'clause: `再更正${DOCUMENT}`');
  expect(dataOf(await cloud.call('check', 'save', save, owner.openid))).toEqual(first);
});
