import { memberIdOf } from '../../cloudfunctions/_core/team/roster';
import { digest } from '../../cloudfunctions/_core/digest';
import type { ClockedCloud } from './clock';
import { dataOf } from './cloud';
import { tellAll } from './leaving-alerts';
import { TALK, talkAll } from './leaving-talk';
import {
  agree,
  newCheck,
  newCommissioner,
  newKey,
  newOperator,
  newOwner,
  newPerson,
  SMALL_FIRM,
  type Owner,
} from './people';

const REGION = '330106';
const USCC = '91330106XXXX00019G';
const REVENUE = 987654321;
const FIRM = { ...SMALL_FIRM, name: '将要离开的企业', uscc: USCC, years: { '2025': { revenue: REVENUE } } };
/** What WeChat's stand-in answers for any code of its button. */
const PHONE = '13800000000';

export interface Leaver extends Owner {
  readonly personId: string;
  readonly commissioner: string;
  readonly operator: string;
  readonly staff: string;
  /** What must be found before and nowhere after. */
  readonly texts: Readonly<Record<string, string>>;
  /** What must be found nowhere at any time. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** An owner and a firm that have left a trace in every collection, by the functions themselves. */
export async function newLeaver(cloud: ClockedCloud): Promise<Leaver> {
  const owner = await newOwner(cloud, FIRM);
  const { openid, firmId } = owner;
  const personId = digest('person', openid);
  const operator = await newOperator(cloud, REGION);
  const commissioner = await newCommissioner(cloud, REGION);
  dataOf(await cloud.call('firms', 'introduce', { key: newKey(), name: '李走远' }, openid));
  dataOf(await cloud.call('firms', 'phone', { key: newKey(), code: `code-${newPerson()}` }, openid));
  const forFirm = { key: newKey(), region: REGION, kind: 'firm', name: '将要离开的企业', uscc: USCC } as const;
  const { code } = dataOf(await cloud.call('console', 'issueCode', forFirm, operator));
  dataOf(await cloud.call('firms', 'verify', { key: newKey(), firmId, code }, openid));
  const invited = await Promise.all([1, 2, 3].map(() => invite(cloud, owner)));
  const [staff = '', removed = ''] = await Promise.all(invited.slice(0, 2).map((each) => join(cloud, each)));
  const memberId = memberIdOf(firmId, digest('person', removed));
  dataOf(await cloud.call('firms', 'removeMember', { key: newKey(), firmId, memberId }, openid));
  await useAll(cloud, owner);
  const care = {
    key: newKey(),
    firmIds: [firmId],
    from: null,
    commissionerId: digest('person', commissioner),
    note: '李走远下周有空',
  };
  dataOf(await cloud.call('console', 'assign', care, operator));
  await talkAll(cloud, owner, commissioner);
  await tellAll(cloud, owner, commissioner);
  dataOf(await cloud.call('console', 'firm', { firmId }, operator));
  dataOf(await cloud.call('measures', 'matchFirm', { firmId, asOf: '2026-11-24' }, commissioner));
  dataOf(await cloud.call('firms', 'export', { key: newKey(), form: 'json' }, staff));
  dataOf(await cloud.call('firms', 'export', { key: newKey(), form: 'json' }, openid));
  const names = { name: '李走远', phone: PHONE, firm: '将要离开的企业', uscc: USCC, figure: String(REVENUE), ...TALK };
  return {
    ...owner,
    personId,
    commissioner,
    operator,
    staff,
    texts: { openid, personId, firmId, memberId, ...names },
    secrets: { code, ...Object.fromEntries(invited.map((each, at) => [`invitation ${at}`, each])) },
  };
}

async function invite(cloud: ClockedCloud, { openid, firmId }: Owner): Promise<string> {
  return dataOf(await cloud.call('firms', 'invite', { key: newKey(), firmId }, openid)).code;
}

async function join(cloud: ClockedCloud, code: string): Promise<string> {
  const openid = newPerson();
  await agree(cloud, openid);
  dataOf(await cloud.call('firms', 'redeem', { key: newKey(), code, name: '王留下' }, openid));
  return openid;
}

/** Edits, checks, marks and a report. */
async function useAll(cloud: ClockedCloud, owner: Owner): Promise<void> {
  const { openid, firmId } = owner;
  const firm = { ...FIRM, industry: 'C3489' };
  dataOf(await cloud.call('firms', 'edit', { key: newKey(), firmId, version: 1, firm }, openid));
  for (let at = 0; at < 3; at++) await newCheck(cloud, owner, firm);
  const measureId = 'cn-ip-pledge';
  dataOf(await cloud.call('measures', 'follow', { key: newKey(), measureId, on: true }, openid));
  const report = { key: newKey(), measureId, kind: 'link', text: '李走远打不开' } as const;
  dataOf(await cloud.call('measures', 'report', report, openid));
}

/** Closes the firm and the account, and lets the days pass after which nothing may be left. */
export async function leave(cloud: ClockedCloud, { openid, firmId }: Owner): Promise<void> {
  dataOf(await cloud.call('firms', 'close', { key: newKey(), firmId }, openid));
  dataOf(await cloud.call('firms', 'forget', { key: newKey() }, openid));
  cloud.advance({ days: 8 });
}
