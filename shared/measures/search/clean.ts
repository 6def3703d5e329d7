/** One spelling for index and query: NFKC (full width, ①, ㈱), lower case, no punctuation, no spaces. */

/** Everything but letters, digits, Han, 〇 and the characters outside the basic plane. */
const DROPPED = /[^0-9a-z\u00df-\u02af\u0370-\u04ff\u3005-\u3007\u3400-\u9fff\ud800-\udfff]+/g;

/** 〔2026〕2号, [2026] 2 号, 2023年第7号: the year and the number of a document. */
const NUMBER = /[〔[(【]?\s*((?:19|20)\d\d)\s*[〕\])】]?\s*[年-]?\s*第?\s*(\d{1,5})\s*号/g;

/** In a query the 号 may be missing, then a bracket, a space or 年 must part the two; never an amount or a month. */
const TYPED_NUMBER =
  /[〔[(【]?\s*((?:19|20)\d\d)(?:\s*[〕\])】]\s*|\s*-\s*|\s*年\s*|\s+)第?\s*(?!(?:19|20)\d\d(?:\D|$))(\d{1,5})(?![\d.%年月日万亿元版级家户个条批期])号?/g;

const ONE_SPELLING = '$1号$2号';

/** NFKC and lower case; nothing is taken out yet. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Takes out of a folded text all that is neither letter nor digit. */
export const strip = (folded: string): string => folded.replace(DROPPED, '');

/** A text of a record as the index keeps it: `关于“AI＋”的通知` is `关于ai的通知`, `财金〔2026〕4号` is `财金2026号4号`. */
export function clean(text: string): string {
  const folded = fold(text);
  return strip(folded.includes('号') ? folded.replace(NUMBER, ONE_SPELLING) : folded);
}

/** The same for the number in a folded query, whose spaces still part its words. */
export const joinNumbers = (folded: string): string =>
  folded.replace(NUMBER, ONE_SPELLING).replace(TYPED_NUMBER, ONE_SPELLING);

/** A document's year and number in one spelling, wherever it stands in a word. */
export const JOINED_NUMBER = /(?:19|20)\d\d号\d{1,5}号/;
