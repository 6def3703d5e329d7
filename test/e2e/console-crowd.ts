import { CONSENT_VERSION } from '../../shared/api';
import type { Firm } from '../../shared/firms';
import { caseFirm, type Stage } from './cloud';
import { callAs, newKey } from './people';

/** So many firms of one place and one industry, each with a saved self-check of the same figures. */
export interface Group {
  readonly firms: number;
  readonly region: string;
  readonly industry: string;
  /** The worked case whose figures they have. */
  readonly figures: string;
}

/** Enough firms for statistics to have something to tell, and something to hide. */
export async function crowd(stage: Stage, groups: readonly Group[]): Promise<void> {
  for (const group of groups) for (let at = 0; at < group.firms; at++) await oneOf(stage, group, at);
}

async function oneOf(stage: Stage, { region, industry, figures }: Group, at: number): Promise<void> {
  const openid = `crowd-${region}-${industry}-${figures}-${at}`;
  const { uscc: _, ...known } = caseFirm(figures);
  const firm: Firm = { ...known, name: `统计示例${region}${industry}${at}`, region, industry };
  await callAs(stage, openid, 'firms', 'consent', { key: newKey(), version: CONSENT_VERSION });
  const created = { key: newKey(), consentVersion: CONSENT_VERSION, firm };
  const { firmId } = await callAs(stage, openid, 'firms', 'create', created);
  const saved = { key: newKey(), firmId, firm, asOf: '2026-11-24', purpose: 'new' } as const;
  await callAs(stage, openid, 'check', 'save', saved);
}
