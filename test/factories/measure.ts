import type { Condition } from '@shared/rules';
import type { Measure, Requirement } from '@shared/measures';

/** A reward of a city, open to everybody: each test adds what it is about. */
export function newMeasure(change: Partial<Measure> = {}): Measure {
  return {
    id: 'hz-reward',
    title: '示例市企业奖励',
    bodies: ['示例市经信局'],
    documentNumber: null,
    relatedNumbers: [],
    issued: '2026',
    inForceFrom: null,
    inForceTo: null,
    inForceText: null,
    standing: 'in-force',
    standingNote: null,
    replacedBy: null,
    successors: [],
    level: 'municipal',
    region: '330100',
    area: 'local',
    otherAreas: [],
    topic: '认定奖励',
    benefit: { kind: 'reward', summary: '示例奖励。', most: null, ratioBp: null, items: [] },
    grants: [],
    requirements: [],
    preferred: [],
    apply: { mode: 'rolling', channel: null, papers: [], windowText: null, opensOn: null, closesOn: null },
    closedEarly: null,
    link: null,
    confidence: 'confirmed',
    verifiedOn: '2026-11-23',
    unsure: [],
    listed: true,
    sources: [{ kind: 'news', publisher: '示例', note: null, url: null, shown: false }],
    conflicts: [],
    notes: null,
    ...change,
  };
}

/** A requirement that can be reached later, unless `unless` says never. */
export const requires = (id: string, when: Condition, unless: Requirement['unless'] = 'later'): Requirement => ({
  id,
  when,
  unless,
  text: null,
});
