import { CATALOGUE } from '@shared/measures/catalogue';
import { parsePack, type Measure } from '@shared/measures';
import { readCatalogue } from '../../cloudfunctions/_core/measures/catalogue';
import { publishCatalogue } from '../../cloudfunctions/_core/measures/publish-catalogue';
import { storeOn } from '../../cloudfunctions/_core/store/cloud-store';
import { seedCatalogue } from '../../tools/seed-catalogue';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { agree, caseFirm, newKey, newOwner, newPerson } from '../helpers/people';

/** The function `measures` over the built-in catalogue, through the local cloud. */

const AS_OF = '2026-11-24';
const clock = { now: () => Date.parse('2026-11-24T08:00:00Z') };

let cloud: TestCloud;
let someone: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  await seedCatalogue(cloud.url);
  someone = newPerson();
});
afterAll(() => cloud.close());

const store = () => storeOn(async () => cloud.database());
const publish = (measures: readonly Measure[], expected: string | null) =>
  publishCatalogue(store(), clock, { measures, initials: {}, variants: '', expected });

describe('finding', () => {
  it('by text, with filters and the counts that they leave', async () => {
    const found = dataOf(
      await cloud.call('measures', 'search', { text: '贷款贴息', region: '440100', asOf: AS_OF }, someone),
    );
    expect(found.items.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['gd-loan-srdi-2025', 'cn-loan-interest-sme-2026']),
    );
    expect(found.items.map(({ id }) => id)).not.toContain('hlj-loan-scale-2025');
    expect(found.facets.areas['credit']).toBeGreaterThan(5);
  });
  it('page by page without a gap or a repeat', async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = dataOf(await cloud.call('measures', 'list', { limit: 50, cursor, asOf: AS_OF }, someone));
      ids.push(...page.items.map(({ id }) => id));
      expect(page.total).toBe(CATALOGUE.length);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect([...ids].sort()).toEqual(CATALOGUE.map(({ id }) => id).sort());
  });
  it('the collections of the briefing keep its order', async () => {
    const { items } = dataOf(await cloud.call('measures', 'list', { collection: 'xieshou', asOf: AS_OF }, someone));
    expect(items.map(({ title }) => title.split('·')[1])).toEqual([
      '创新链',
      '产业链',
      '供应链',
      '数据链',
      '资金链',
      '服务链',
      '人才链',
    ]);
    expect(items.every(({ state }) => state === 'expired')).toBe(true);
  });
});

describe('one measure', () => {
  it('shows nothing that only operators may see', async () => {
    const hidden = CATALOGUE.flatMap(({ sources }) => sources.flatMap((each) => (each.shown ? [] : (each.url ?? []))));
    const shown = new Set(
      CATALOGUE.flatMap(({ link, sources }) => [link?.url, ...sources.map((s) => s.shown && s.url)]),
    );
    for (const { id } of CATALOGUE.slice(0, 60)) {
      const reply = await cloud.send('measures', { action: 'detail', data: { measureId: id } }, someone);
      const text = JSON.stringify(reply);
      for (const key of ['sources', 'conflicts', 'notes']) expect(text).not.toContain(`"${key}"`);
      for (const url of hidden.filter((each) => !shown.has(each))) expect(text).not.toContain(url);
    }
  });
  it('leads to what replaced it, and to what stands beside it', async () => {
    const { measure, successors } = dataOf(
      await cloud.call('measures', 'detail', { measureId: 'cn-gradient-2022-interim', asOf: AS_OF }, someone),
    );
    expect(measure.replacedBy).toBe('cn-gradient-2026-measures');
    expect(successors.map(({ id }) => id)).toEqual(['cn-gradient-2026-measures']);
    const { related } = dataOf(
      await cloud.call('measures', 'detail', { measureId: 'dl-srdi-2026', asOf: AS_OF }, someone),
    );
    expect(related.length).toBeGreaterThan(0);
    expect(
      related.every(({ region, state }) => ['210200', '210000', '100000'].includes(region) && state !== 'expired'),
    ).toBe(true);
  });
  it('that is not there is NOT_FOUND', async () => {
    const reply = await cloud.send('measures', { action: 'detail', data: { measureId: 'cn-no-such' } }, someone);
    expect(refusal(reply).code).toBe('NOT_FOUND');
  });
});

describe('matching', () => {
  it('a firm in the body and the same firm stored get the same answer', async () => {
    const owner = await newOwner(cloud, caseFirm('f05'));
    const asking = { asOf: AS_OF, limit: 20 };
    const inBody = dataOf(await cloud.call('measures', 'match', { firm: caseFirm('f05'), ...asking }, someone));
    const stored = dataOf(await cloud.call('measures', 'matchFirm', { firmId: owner.firmId, ...asking }, owner.openid));
    expect(stored).toEqual(inBody);
    expect(inBody.items[0]?.card.id).toBe('cn-tax-hnte-15');
    expect(inBody.items.every(({ match }) => match.fit !== 'not-for-you')).toBe(true);
  });
  it('is paged by a cursor that knows its catalogue', async () => {
    const ask = (cursor?: string) =>
      cloud.call('measures', 'match', { firm: caseFirm('f05'), asOf: AS_OF, limit: 10, cursor }, someone);
    const first = dataOf(await ask());
    const second = dataOf(await ask(first.next ?? undefined));
    const ids = [...first.items, ...second.items].map(({ card }) => card.id);
    expect(new Set(ids).size).toBe(20);
    expect(refusal(await ask(`${'0'.repeat(16)}:10`))).toEqual({ code: 'CONFLICT', fields: ['cursor stale'] });
  });
});

describe('what a phone keeps', () => {
  it('is the country and what applies in its region, each part below the limit of a reply', async () => {
    const pack = dataOf(await cloud.call('measures', 'pack', { region: '330106', part: 0 }, someone));
    const more = await Promise.all(
      Array.from({ length: pack.parts - 1 }, (_, at) =>
        cloud.call('measures', 'pack', { region: '330106', part: at + 1 }, someone),
      ),
    );
    const records = [pack, ...more.map(dataOf)].flatMap((each) => parsePack(each.records ?? '[]'));
    const regions = [...new Set(records.map(({ region }) => region))].sort();
    expect(regions).toEqual(['100000', '330000', '330100']);
    expect(pack.records?.length).toBeLessThan(300_000);
  });
  it('is not sent again to a phone that has it', async () => {
    const { version } = dataOf(await cloud.call('measures', 'pack', { region: '330106', part: 0 }, someone));
    const again = dataOf(await cloud.call('measures', 'pack', { region: '330106', part: 0, version }, someone));
    expect(again.records).toBeNull();
  });
  it('has no part beyond its last one', async () => {
    const reply = await cloud.call('measures', 'pack', { region: '330106', part: 99 }, someone);
    expect(refusal(reply)).toEqual({ code: 'BAD_REQUEST', fields: ['part too-large'] });
  });
});

describe('marks and reports are personal: not before consent, and nobody else sees them', () => {
  const follow = (openid: string, measureId: string, on = true) =>
    cloud.call('measures', 'follow', { key: newKey(), measureId, on }, openid);

  it('asks for consent first', async () => {
    const visitor = newPerson();
    expect(refusal(await follow(visitor, 'cn-ip-pledge')).code).toBe('CONSENT_REQUIRED');
    const report = { key: newKey(), measureId: 'cn-ip-pledge', kind: 'link', text: '打不开' } as const;
    expect(refusal(await cloud.call('measures', 'report', report, visitor)).code).toBe('CONSENT_REQUIRED');
  });
  it('sets and takes off, keeps what was set before, and shows it to nobody else', async () => {
    const [me, other] = [newPerson(), newPerson()];
    await agree(cloud, me);
    dataOf(await follow(me, 'cn-ip-pledge'));
    dataOf(await follow(me, 'cn-cismef-expo'));
    dataOf(await follow(me, 'cn-ip-pledge'));
    dataOf(await cloud.call('measures', 'mute', { key: newKey(), measureId: 'cn-vat-law-2026', on: true }, me));
    dataOf(await follow(me, 'cn-cismef-expo', false));
    expect(dataOf(await cloud.call('measures', 'marks', {}, me))).toEqual({
      followed: ['cn-ip-pledge'],
      muted: ['cn-vat-law-2026'],
    });
    expect(dataOf(await cloud.call('measures', 'marks', {}, other))).toEqual({ followed: [], muted: [] });
  });
  it('a mark sent twice with one key is set once, and its late twin undoes nothing', async () => {
    const me = newPerson();
    await agree(cloud, me);
    const on = { key: newKey(), measureId: 'cn-ip-pledge', on: true };
    dataOf(await cloud.call('measures', 'follow', on, me));
    dataOf(await follow(me, 'cn-ip-pledge', false));
    dataOf(await cloud.call('measures', 'follow', on, me));
    expect(dataOf(await cloud.call('measures', 'marks', {}, me)).followed).toEqual([]);
  });
  it('cannot follow what is not there', async () => {
    const me = newPerson();
    await agree(cloud, me);
    expect(refusal(await follow(me, 'cn-no-such')).code).toBe('NOT_FOUND');
  });
  it('a second report of the same kind takes the place of the first, and no log carries its words', async () => {
    const me = newPerson();
    await agree(cloud, me);
    const send = (text: string) =>
      cloud.call('measures', 'report', { key: newKey(), measureId: 'cn-ip-pledge', kind: 'amount', text }, me);
    const first = dataOf(await send('金额不对，应为别的数'));
    expect(dataOf(await send('金额已经改了'))).toEqual(first);
    const { data } = await cloud.database().collection('measureReports').get();
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ text: '金额已经改了', kind: 'amount', measureId: 'cn-ip-pledge' });
    expect(cloud.printed.join('\n')).not.toContain('金额');
  });
});

describe('a publication', () => {
  const changed = (title: string) => CATALOGUE.map((each) => (each.id === 'cn-ip-pledge' ? { ...each, title } : each));
  const titleNow = async () =>
    dataOf(await cloud.call('measures', 'detail', { measureId: 'cn-ip-pledge' }, someone)).measure.title;

  it('is seen by the next call, and what was paged before says that it is stale', async () => {
    const before = dataOf(await cloud.call('measures', 'list', { limit: 5 }, someone));
    const { version } = (await readCatalogue(store())) ?? {};
    await publish(changed('改过的标题'), version ?? null);
    expect(await titleNow()).toBe('改过的标题');
    const next = await cloud.call('measures', 'list', { limit: 5, cursor: before.next ?? undefined }, someone);
    expect(refusal(next)).toEqual({ code: 'CONFLICT', fields: ['cursor stale'] });
  });
  it('of somebody who did not know the latest is refused, and changes nothing', async () => {
    await expect(publish(changed('迟到的标题'), 'f'.repeat(16))).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await titleNow()).toBe('改过的标题');
  });
  it('whose parts are gone is a fault that is answered, not a call that never ends', async () => {
    const { data } = await cloud.database().collection('catalogue').doc('current').get();
    const current = data[0] as { version: string };
    const id = `${current.version}.0`;
    const [part] = (await cloud.database().collection('catalogue').doc(id).get()).data as { json: string }[];
    await cloud.database().collection('catalogue').doc(id).remove();
    await expect(readCatalogue(store())).rejects.toMatchObject({ code: 'INTERNAL' });
    await cloud.database().collection('catalogue').doc(id).set({ json: part?.json });
    expect(await titleNow()).toBe('改过的标题');
  });
  it('that ends between its writes leaves the old catalogue whole', async () => {
    const { version } = (await readCatalogue(store())) ?? {};
    const real = store();
    let writes = 0;
    const dying: typeof real = {
      ...real,
      transact: (work) => {
        writes += 1;
        return writes === 2 ? Promise.reject(new Error('killed')) : real.transact(work);
      },
    };
    const publication = { measures: changed('没写完的标题'), initials: {}, variants: '', expected: version ?? null };
    await expect(publishCatalogue(dying, clock, publication)).rejects.toThrow('killed');
    expect(await titleNow()).toBe('改过的标题');
    await publishCatalogue(real, clock, publication);
    expect(await titleNow()).toBe('没写完的标题');
  });
  it('that goes back to an old content while its parts are being cleaned away is refused, and the catalogue stays whole', async () => {
    const real = store();
    const versionNow = async () => (await readCatalogue(real))?.version ?? null;
    for (const title of ['旧', '新一', '新二']) await publish(changed(title), await versionNow());
    // The next publication takes the oldest version's parts away; a rival goes back to it in between.
    let removals = 0;
    let rival: unknown = null;
    const cleaning: typeof real = {
      ...real,
      transact: async (work) => {
        const { version } = (await readCatalogue(real)) ?? {};
        const isCleaning = version !== before;
        if (isCleaning && (removals += 1) === 2)
          rival = await publish(changed('旧'), version ?? null).catch((e: unknown) => e);
        return real.transact(work);
      },
    };
    const before = await versionNow();
    await publishCatalogue(cleaning, clock, {
      measures: changed('新三'),
      initials: {},
      variants: '',
      expected: before,
    });
    expect(rival).not.toBeNull();
    expect(['旧', '新三']).toContain(await titleNow());
  });
  it('keeps two versions before the current one and removes what is older', async () => {
    for (const title of ['一', '二', '三']) {
      const { version } = (await readCatalogue(store())) ?? {};
      await publish(changed(title), version ?? null);
    }
    const { data } = await cloud.database().collection('catalogue').limit(1000).get();
    const versions = new Set(
      data.map(({ _id }: { _id: string }) => _id.split('.')[0]).filter((id) => id !== 'current'),
    );
    expect(versions.size).toBe(3);
  });
});
