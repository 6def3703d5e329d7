import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CONSENT_VERSION } from '@shared/api';
import { regionName } from '@shared/firms';
import { shanghaiDate } from '@shared/rules';
import { NATION } from '@shared/measures/terms';
import { digest } from '../cloudfunctions/_core/digest';
import { placeOf } from '../cloudfunctions/_core/firms/place-of';
import { registrationRecord } from '../cloudfunctions/_core/firms/records';
import { readRecord } from '../cloudfunctions/_core/store/read-record';
import type { Transaction } from '../cloudfunctions/_core/store/store';
import { call } from './call-as';
import type { Identity } from './local-cloud';
import { localStore } from './local-store';
import { seedCatalogue } from './seed-catalogue';

/** A made-up firm: the figures of a golden case, and a name of its own where the case has none. */
interface Owner {
  readonly openid: string;
  readonly figures: string;
  readonly name?: string;
  readonly uscc: string;
}

/** Made-up firms of eight provinces, with the figures of the golden cases. The names say that they are examples. */
const OWNERS: readonly Owner[] = [
  { openid: 'demo-owner', figures: 'cases/f01', name: '示例精密传动有限公司', uscc: '91330106XXXX00019G' },
  { openid: 'demo-owner-2', figures: 'cases/f05', name: '示例智能装备有限公司', uscc: '91440305XXXX000272' },
  { openid: 'demo-owner-3', figures: 'cases/f06', name: '示例新材料科技有限公司', uscc: '91110108XXXX00035D' },
  { openid: 'demo-owner-4', figures: 'cases/f07', name: '示例工业软件有限公司', uscc: '91330106XXXX004650' },
  { openid: 'demo-shenzhen', figures: 'measures/guangdong-shenzhen', uscc: '91440307XXXX00115D' },
  { openid: 'demo-beijing', figures: 'measures/beijing-haidian', uscc: '91110108XXXX00123U' },
  { openid: 'demo-shanghai', figures: 'measures/shanghai-pudong', uscc: '91310115XXXX001318' },
  { openid: 'demo-dalian', figures: 'measures/liaoning-dalian', uscc: '91210211XXXX0014XL' },
  { openid: 'demo-wuhan', figures: 'measures/hubei-wuhan', uscc: '91420111XXXX001581' },
  { openid: 'demo-xian', figures: 'measures/shaanxi-xian', uscc: '91610115XXXX00166Y' },
  { openid: 'demo-harbin', figures: 'measures/heilongjiang-harbin', uscc: '91230103XXXX00174T' },
];

interface DemoFirm {
  readonly name: string;
  readonly region: string;
}

const FIRMS_OF_COMMISSIONER = 3;
const COMMISSIONERS = [
  { openid: 'demo-commissioner', name: '示例专员甲', region: '330106', firms: FIRMS_OF_COMMISSIONER },
  { openid: 'demo-commissioner-2', name: '示例专员乙', region: '330100', firms: 0 },
] as const;
const OPERATORS = [
  { openid: 'demo-operator', name: '示例运营（浙江）', region: '330000', isAdministrator: false },
  { openid: 'demo-administrator', name: '示例管理员', region: NATION, isAdministrator: true },
] as const;

/** Who the H5 preview can pretend to be. */
export const identities: readonly Identity[] = [
  ...OWNERS.map((owner) => ({ openid: owner.openid, label: labelOf(owner) })),
  { openid: 'demo-new', label: '新用户（还没有企业）' },
  { openid: 'demo-commissioner', label: '服务专员（三家示例企业）' },
  { openid: 'demo-commissioner-2', label: '服务专员（还没有企业）' },
  { openid: 'demo-operator', label: '运营人员 · 浙江省' },
  { openid: 'demo-administrator', label: '管理员 · 全国' },
];

/**
 * Publishes the catalogue, gives each demo owner consent, firm and one saved check through the functions, and puts three
 * firms into the commissioner's care. What is there already stays.
 */
export async function seedDemo(url: string): Promise<void> {
  await seedCatalogue(url);
  const firmIds: string[] = [];
  for (const owner of OWNERS) firmIds.push(await seedOwner(url, owner));
  await seedWorkers(url, firmIds);
}

/** Those who work for a bureau come in by one-time codes; the first ones are written by the administrator of the database. */
async function seedWorkers(url: string, firmIds: readonly string[]): Promise<void> {
  const store = localStore(url);
  const since = new Date().toISOString();
  for (const { openid, region, ...known } of OPERATORS) {
    const id = digest('person', openid);
    if (await store.read('operators', id)) continue;
    const operator = { openid, ...known, regions: [region], since, sortKey: `${since}:${id}` };
    await store.transact((tx) => tx.create('operators', id, operator));
  }
  for (const { openid, name, region, firms } of COMMISSIONERS) {
    const id = digest('person', openid);
    if (await store.read('commissioners', id)) continue;
    const place = { region, ...placeOf(region), industries: [], limit: null, absence: null };
    const commissioner = { openid, name, ...place, load: firms, since, sortKey: `${since}:${id}` };
    await store.transact(async (tx) => {
      await tx.create('commissioners', id, commissioner);
      for (const firmId of firmIds.slice(0, firms)) await putIntoCare(tx, firmId, id, since);
    });
  }
}

async function putIntoCare(tx: Transaction, firmId: string, commissionerId: string, since: string): Promise<void> {
  const registration = await readRecord(tx, 'registrations', firmId, registrationRecord);
  if (!registration) return;
  const { _id, ...known } = registration;
  const verified = { state: 'verified', stateAt: since, stateBy: 'operator' };
  await tx.replace('registrations', firmId, { ...known, ...verified, commissionerId });
  const history = [{ commissionerId, from: since, note: null }];
  await tx.replace('assignments', firmId, { commissionerId, sortKey: `${since}:${firmId}`, history });
}

async function seedOwner(url: string, owner: Owner): Promise<string> {
  const { openid } = owner;
  const firm = firmOf(owner);
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

function labelOf(owner: Owner): string {
  const { name, region } = firmOf(owner);
  return `${name} · ${regionName(region)}`;
}

function firmOf({ figures, name, uscc }: Owner): DemoFirm & Record<string, unknown> {
  const file = path.resolve(__dirname, '../test/golden', `${figures}.json`);
  const { firm } = JSON.parse(readFileSync(file, 'utf8')) as { firm: DemoFirm };
  return { ...firm, name: name ?? firm.name, uscc };
}
