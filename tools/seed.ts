import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  CONSENT_VERSION,
  type ActionInput,
  type ActionName,
  type ActionOutput,
  type FunctionName,
  type Reply,
} from '@shared/api';
import { shanghaiDate } from '@shared/rules';
import type { Identity } from './local-cloud';
import { digest } from '../cloudfunctions/_core/digest';
import { localStore } from './local-store';
import { seedCatalogue } from './seed-catalogue';

/** Made-up firms with the figures of the worked cases. The names say that they are examples. */
const OWNERS = [
  { openid: 'demo-owner', figures: 'f01', name: '示例精密传动有限公司', uscc: '91330106XXXX00019G' },
  { openid: 'demo-owner-2', figures: 'f05', name: '示例智能装备有限公司', uscc: '91440305XXXX000272' },
  { openid: 'demo-owner-3', figures: 'f06', name: '示例新材料科技有限公司', uscc: '91110108XXXX00035D' },
  { openid: 'demo-owner-4', figures: 'f07', name: '示例工业软件有限公司', uscc: '91330106XXXX004650' },
] as const;
type Owner = (typeof OWNERS)[number];

const COMMISSIONER = 'demo-commissioner';
const FIRMS_OF_COMMISSIONER = 3;

/** Who the H5 preview can pretend to be. */
export const identities: readonly Identity[] = [
  ...OWNERS.map(({ openid, name }) => ({ openid, label: `${name} · 负责人` })),
  { openid: 'demo-new', label: '新用户（还没有企业）' },
  { openid: COMMISSIONER, label: '服务专员（三家示例企业）' },
];

/** Publishes the catalogue, gives the commissioner three firms, and gives each demo owner consent, firm and one saved check, through the functions. What is there already stays. */
export async function seedDemo(url: string): Promise<void> {
  await seedCatalogue(url);
  const firmIds: string[] = [];
  for (const owner of OWNERS) firmIds.push(await seedOwner(url, owner));
  await seedCommissioner(url, firmIds.slice(0, FIRMS_OF_COMMISSIONER));
}

/** No operator's page assigns firms yet, so the administrator writes what it would. */
async function seedCommissioner(url: string, firmIds: readonly string[]): Promise<void> {
  const store = localStore(url);
  const commissionerId = digest('person', COMMISSIONER);
  if (await store.read('commissioners', commissionerId)) return;
  const since = new Date().toISOString();
  await store.transact(async (tx) => {
    for (const id of firmIds) await tx.replace('assignments', id, { commissionerId, sortKey: `${since}:${id}` });
    await tx.create('commissioners', commissionerId, { openid: COMMISSIONER, since });
  });
}

async function seedOwner(url: string, { openid, figures, name, uscc }: Owner): Promise<string> {
  const firm = { ...caseFirm(figures), name, uscc };
  const known = await call(url, openid, 'firms', 'read', {});
  if (known.consent?.version !== CONSENT_VERSION) {
    await call(url, openid, 'firms', 'consent', { key: `seed-consent-${CONSENT_VERSION}`, version: CONSENT_VERSION });
  }
  const firmId = known.firm?.firmId ?? (await createFirm(url, openid, firm));
  const { items } = await call(url, openid, 'check', 'history', { firmId, limit: 1 });
  if (items.length > 0) return firmId;
  const asOf = shanghaiDate(Date.now());
  await call(url, openid, 'check', 'save', { key: `seed-check-of-${openid}`, firmId, firm, asOf, purpose: 'new' });
  return firmId;
}

async function createFirm(url: string, openid: string, firm: Record<string, unknown>): Promise<string> {
  const body = { key: `seed-firm-of-${openid}`, consentVersion: CONSENT_VERSION, firm };
  return (await call(url, openid, 'firms', 'create', body)).firmId;
}

function caseFirm(id: string): Record<string, unknown> {
  const file = path.resolve(__dirname, '../test/golden/cases', `${id}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { firm: Record<string, unknown> }).firm;
}

async function call<Fn extends FunctionName, Action extends ActionName<Fn>>(
  url: string,
  openid: string,
  fn: Fn,
  action: Action,
  data: ActionInput<Fn, Action>,
): Promise<ActionOutput<Fn, Action>> {
  const response = await fetch(`${url}/functions/${fn}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'X-Local-Openid': openid },
    body: JSON.stringify({ action, data }),
  });
  const reply = (await response.json()) as Reply<ActionOutput<Fn, Action>>;
  if (!reply.ok) throw new Error(`seed: ${fn}.${action} answered ${reply.error.code}`);
  return reply.data;
}
