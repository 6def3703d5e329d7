export { firmSchema, TITLE_CODES, type Firm, type TitleCode, type YearFigures } from './schema';
export { parseFirm, type FirmIssue, type ParsedFirm, type ParseOptions } from './parse';
export { checkUscc, normaliseUscc } from './uscc';
export { authorityOf, isRegion, regionName, regionsBelow } from './regions';
export { industryName, isIndustry, SECTIONS } from './industries';
export { sizeClass, sizeRow, smallOrMedium, type SizeResult, type SizeTable } from './size';
