import { authorityOf } from '../firms/regions';
import type { TitleCode } from '../firms/schema';
import type { Confidence, Rung } from '../rules/types';

/** Where holders of a title report: one update a year covers every title of one register. */
export type Register = 'gradient' | 'champion';

/**
 * The highest title of a register first. 科技型中小企业 are left out: their entry is renewed by the year's round, so its end says all.
 */
const REGISTERS: Readonly<Record<Register, readonly TitleCode[]>> = {
  gradient: ['little-giant', 'specialized', 'innovative'],
  champion: ['champion'],
};

/** A register with its titles, highest first: that one is named where a firm holds several. */
export const registers = Object.entries(REGISTERS) as [Register, readonly TitleCode[]][];

/** The register in which a title is kept; null where we know of none that asks for reports. */
export const registerOf = (title: TitleCode): Register | null =>
  registers.find(([, titles]) => titles.includes(title))?.[0] ?? null;

/** A document that says when something has to be done. */
interface Source {
  readonly clause: string;
  readonly confidence: Confidence;
  readonly from: string;
  /** Prefix of the authority's area; absent: everywhere. */
  readonly area?: string;
}

interface UpdateRule extends Source {
  readonly register: Register;
  /** Last day of it in every year, `MM-DD`. */
  readonly by: string;
}

/** 信息更新: when holders of a title have to bring their figures up to date. */
const UPDATES: readonly UpdateRule[] = [
  { register: 'gradient', by: '04-30', clause: '工信部企业〔2022〕63号', confidence: 'single', from: '2022-08-01' },
  { register: 'gradient', by: '05-31', clause: '工信部企业〔2026〕2号', confidence: 'confirmed', from: '2026-04-01' },
  {
    register: 'gradient',
    by: '04-30',
    clause: '粤工信规字〔2024〕5号',
    confidence: 'single',
    from: '2024-01-01',
    area: '44',
  },
  {
    register: 'gradient',
    by: '05-31',
    clause: '浙经信企业〔2026〕108号',
    confidence: 'single',
    from: '2026-04-01',
    area: '33',
  },
  {
    register: 'gradient',
    by: '05-31',
    clause: '津工信中小企服〔2026〕5号',
    confidence: 'single',
    from: '2026-04-01',
    area: '12',
  },
  { register: 'champion', by: '05-31', clause: '工信部政法〔2023〕138号', confidence: 'single', from: '2023-01-01' },
];

export interface Update {
  readonly on: string;
  /** False where documents differ, or none that was seen twice says so: the notice of the place decides. */
  readonly sure: boolean;
  readonly clauses: readonly string[];
}

/** The last day of a year's update: where documents differ the earliest of their days, which is safe by all of them. */
export function updateOf(register: Register, year: number, region: string): Update | null {
  const area = authorityOf(region);
  const rules = UPDATES.filter(
    (rule) => rule.register === register && (rule.area ?? area) === area && rule.from <= `${year}-${rule.by}`,
  );
  const [by] = rules.map((rule) => rule.by).sort();
  if (by === undefined) return null;
  const agree = rules.every((rule) => rule.by === by) && rules.some(({ confidence }) => confidence === 'confirmed');
  return { on: `${year}-${by}`, sure: agree, clauses: rules.map(({ clause }) => clause) };
}

/** 重大变化: 更名、合并、重组、跨省迁移 have to be reported within so many months. */
export const REPORT: Source & { readonly months: number } = {
  months: 3,
  clause: '工信部企业〔2022〕63号；工信部企业〔2026〕2号（条文未见，见津工信中小企服〔2026〕5号）',
  confidence: 'confirmed',
  from: '2022-08-01',
};

/** What a firm that holds a title has to report: a new name, a new credit code (merger, split), another province. */
export type Change = 'name' | 'uscc' | 'region';

/** Last day of the report of a change: the same day so many months later, or the last one of a shorter month. */
export function reportBy(since: string): string {
  const [year = 0, month = 0, day = 0] = since.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + REPORT.months, 0));
  lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}

interface ReviewRule extends Source {
  readonly rung: Rung;
  /** First and last day, `MM-DD`, in every year of `from` to `to`. */
  readonly opens: string;
  readonly closes: string;
  readonly to?: string;
}

/** 复核: when an authority takes in the papers, as far as any document says so beforehand. The first row that fits decides. */
export const REVIEWS: readonly ReviewRule[] = [
  {
    rung: 'little-giant',
    opens: '04-25',
    closes: '05-25',
    clause: '工信厅企业函〔2026〕117号',
    confidence: 'confirmed',
    from: '2026-01-01',
    to: '2026-12-31',
  },
  {
    rung: 'little-giant',
    opens: '04-01',
    closes: '06-30',
    clause: '工信部企业〔2026〕2号：原则上每年第二季度，以当年通知为准',
    confidence: 'single',
    from: '2027-01-01',
  },
];

/** First day of the last review before a title ends; null where nothing says when it is. */
export function reviewBefore(rung: Rung, endsOn: string, region: string): string | null {
  const area = authorityOf(region);
  const opens = [0, 1].flatMap((before) => {
    const year = Number(endsOn.slice(0, 4)) - before;
    const rule = REVIEWS.find(
      (each) =>
        each.rung === rung &&
        (each.area ?? area) === area &&
        each.from <= `${year}-${each.opens}` &&
        `${year}-${each.opens}` <= (each.to ?? `${year}-12-31`),
    );
    return rule ? [`${year}-${rule.opens}`] : [];
  });
  return opens.find((day) => day <= endsOn) ?? null;
}
