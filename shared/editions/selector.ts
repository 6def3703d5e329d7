import type { Confidence, Purpose, Rung } from '../rules/types';

export type EditionId = 'miit-2022-63' | 'miit-2026-2' | 'most-2017-115' | 'most-2016-32' | 'miit-2023-138';

/** One line of the table that picks the edition. Dates are inclusive; the first row that fits decides. */
export interface SelectorRow {
  readonly rung: Rung;
  /** Absent: both. */
  readonly purpose?: Purpose;
  readonly from: string;
  readonly to?: string;
  /** Prefix of the authority's area; absent: everywhere. */
  readonly area?: string;
  readonly edition: EditionId;
  /** Why, as the document or notice says. */
  readonly basis: string;
  readonly confidence: Confidence;
}

const NEW_RULES = '工信部企业〔2026〕2号 自2026年4月1日起施行';
const OLD_RULES = '工信部企业〔2022〕63号';

/** Which edition applies to (rung, new or review, date, region). Several are in force at once. */
export const SELECTOR: readonly SelectorRow[] = [
  {
    rung: 'innovative',
    from: '2026-04-01',
    edition: 'miit-2022-63',
    basis: '工信部企业〔2026〕2号 第三十条：新标准发布前沿用63号附件1，基本条件用第十一条',
    confidence: 'confirmed',
  },
  { rung: 'innovative', from: '2022-08-01', edition: 'miit-2022-63', basis: OLD_RULES, confidence: 'memory' },
  {
    rung: 'specialized',
    purpose: 'new',
    from: '2026-04-01',
    edition: 'miit-2026-2',
    basis: NEW_RULES,
    confidence: 'confirmed',
  },
  {
    rung: 'specialized',
    purpose: 'review',
    from: '2022-08-01',
    to: '2026-04-30',
    area: '14',
    edition: 'miit-2022-63',
    basis: '晋工信企业字〔2026〕14号：2026年1至4月复核仍按63号',
    confidence: 'single',
  },
  {
    rung: 'specialized',
    purpose: 'review',
    from: '2026-04-01',
    edition: 'miit-2026-2',
    basis: NEW_RULES,
    confidence: 'confirmed',
  },
  { rung: 'specialized', from: '2022-08-01', edition: 'miit-2022-63', basis: OLD_RULES, confidence: 'memory' },
  {
    rung: 'little-giant',
    purpose: 'new',
    from: '2026-04-01',
    edition: 'miit-2026-2',
    basis: NEW_RULES,
    confidence: 'confirmed',
  },
  {
    rung: 'little-giant',
    purpose: 'review',
    from: '2027-01-01',
    edition: 'miit-2026-2',
    basis: '工信部企业〔2026〕2号 附件2 复核口径；以当年通知为准',
    confidence: 'memory',
  },
  {
    rung: 'little-giant',
    purpose: 'review',
    from: '2026-01-01',
    edition: 'miit-2022-63',
    basis: '工信厅企业函〔2026〕117号：2026年复核按63号标准',
    confidence: 'confirmed',
  },
  { rung: 'little-giant', from: '2022-08-01', edition: 'miit-2022-63', basis: OLD_RULES, confidence: 'memory' },
  {
    rung: 'champion',
    from: '2023-01-01',
    edition: 'miit-2023-138',
    basis: '工信部政法〔2023〕138号',
    confidence: 'memory',
  },
  {
    rung: 'tech-sme',
    from: '2017-01-01',
    edition: 'most-2017-115',
    basis: '国科发政〔2017〕115号',
    confidence: 'memory',
  },
  {
    rung: 'high-tech',
    from: '2016-01-01',
    edition: 'most-2016-32',
    basis: '国科发火〔2016〕32号',
    confidence: 'memory',
  },
];

export interface Case {
  readonly rung: Rung;
  readonly purpose: Purpose;
  readonly asOf: string;
  /** As `authorityOf` gives it: two digits of a province, four of a city with its own authority. */
  readonly area: string;
}

/** The row that decides, or null where no edition that we know was in force. */
export function selectEdition(wanted: Case, table: readonly SelectorRow[] = SELECTOR): SelectorRow | null {
  return table.find((row) => fits(row, wanted)) ?? null;
}

const fits = (row: SelectorRow, { rung, purpose, asOf, area }: Case): boolean =>
  row.rung === rung &&
  (row.purpose ?? purpose) === purpose &&
  row.from <= asOf &&
  (row.to ?? asOf) >= asOf &&
  (row.area ?? area) === area;
