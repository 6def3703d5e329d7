export { firmSchema, TITLE_CODES, type Firm, type TitleCode, type YearFigures } from './schema';
export { parseFirm, type FirmIssue, type ParsedFirm, type ParseOptions } from './parse';
export { checkUscc, normaliseUscc } from './uscc';
export { authorityOf, isRegion, regionName, regionsBelow, regionStem, regionWithin } from './regions';
export { industryName, industryWithin, isIndustry, SECTIONS } from './industries';
export { sizeAmong, sizeClass, sizeRow, smallOrMedium, type SizeClass, type SizeResult, type SizeTable } from './size';
export { changesBetween, mergeProfiles, type Change, type Conflict, type Merged } from './merge-profiles';
