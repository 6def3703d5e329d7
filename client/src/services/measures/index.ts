export { useConfirmed } from './confirmed';
export { flushMarks, NO_MARKS, useMarks, useMarksStore, watchMarks, type Mark, type MarksInHand } from './marks';
export type { Pack } from './pack/pack';
export { usePack, type PackInHand } from './pack/use-pack';
export { usePackOf } from './pack/use-pack-of';
export { usePapers, usePapersStore, type Papers } from './papers';
export { firmRegion, useChosenRegion, useMeasuresRegion } from './region';
export { stateFor } from './state-for';
export { firmOf, useMatches, useMatchOf, useRegionMatches } from './use-matches';
