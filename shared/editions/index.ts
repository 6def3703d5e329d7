export { EDITIONS, isEdition, publishedRules } from './catalogue';
export { SELECTOR, selectEdition, type EditionId, type SelectorRow } from './selector';
export { OVERLAYS, withOverlays, type Overlay } from './overlays';
export { rulesFor, sizes, type RulesInForce } from './rules-for';
export { rungs } from './rungs';
export { canonicalJson, hashOf } from './hash';
export { SIZES_2011_300 } from './sizes/miit-2011-300';
