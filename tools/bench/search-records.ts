import { publicMeasure, type PublicMeasure } from '@shared/measures';
import { regionName } from '@shared/firms';
import { CATALOGUE } from '@shared/measures/catalogue';
import { NATION } from '@shared/measures/terms';
import { Random } from '@test/factories/random';
import { randomMeasures } from '@test/factories/random-measures';
import { initialsOf } from '../../cloudfunctions/_core/import/derive';

/** Records that differ as real ones do: another place, another trade, another number, a summary of other sentences. */

const TRADES: readonly [string, ...string[]] = [
  '装备制造',
  '生物医药',
  '新能源汽车',
  '集成电路',
  '工业软件',
  '新材料',
  '低空经济',
  '绿色食品',
  '纺织服装',
  '节能环保',
  '现代物流',
  '软件信息',
];
const SENTENCE = /[^，；。：]+[，；。：]?/g;
const SENTENCES = CATALOGUE.flatMap(({ benefit }) => benefit.summary.match(SENTENCE) ?? []) as [string, ...string[]];
const PLACE = /^[\u4e00-\u9fff]{2,3}[省市]/;

export function searchRecords(count: number): PublicMeasure[] {
  const r = new Random(7);
  return randomMeasures(count, 7).map((measure) => {
    const { region, benefit, documentNumber } = measure;
    const place = region === NATION ? '' : regionName(region);
    const trade = r.chance(0.4) ? r.pick(TRADES) : '';
    const title = `${place}${trade}${measure.title.replace(PLACE, '')}`.slice(0, 120);
    const length = benefit.summary.match(SENTENCE)?.length ?? 1;
    const summary = Array.from({ length }, () => r.pick(SENTENCES))
      .join('')
      .slice(0, 300);
    const number = `〔${r.int(2020, 2026)}〕${r.int(1, 400)}号`;
    const varied = {
      ...measure,
      title,
      documentNumber: documentNumber?.replace(/〔\d+〕\d+号/, number) ?? null,
      benefit: { ...benefit, summary },
    };
    return publicMeasure(varied, initialsOf(varied));
  });
}
