import Taro from '@tarojs/taro';

/** Every page of the product, by name. */
const PAGES = {
  home: '/home/index',
  measures: '/measures/index',
  find: '/policy/find/index',
  measure: '/policy/detail/index',
  firm: '/policy/firm/index',
  messages: '/messages/index',
  room: '/chat/room/index',
  chatSearch: '/chat/search/index',
  quickReplies: '/chat/replies/index',
  matters: '/chat/matters/index',
  plan: '/plan/home/index',
  planEdit: '/plan/edit/index',
  survey: '/plan/survey/index',
  desk: '/desk/home/index',
  deskFirm: '/desk/firm/index',
  bulk: '/desk/bulk/index',
  week: '/desk/week/index',
  mine: '/mine/index',
  privacy: '/mine/privacy/index',
  aside: '/mine/aside/index',
  about: '/mine/about/index',
  ask: '/check/ask/index',
  answers: '/check/answers/index',
  result: '/check/result/index',
  history: '/check/history/index',
  compare: '/check/compare/index',
  team: '/firm/team/index',
  join: '/firm/join/index',
  conflict: '/firm/conflict/index',
  edits: '/firm/history/index',
  data: '/firm/data/index',
  alerts: '/alerts/inbox/index',
  alertSettings: '/alerts/settings/index',
  alert: '/alerts/open/index',
  console: '/console/home/index',
  consoleFirms: '/console/firms/index',
  consoleFirm: '/console/firm/index',
  consoleCommissioners: '/console/commissioners/index',
  consoleCommissioner: '/console/commissioner/index',
  consoleAbsence: '/console/absence/index',
  consoleAssign: '/console/assign/index',
  consoleCodes: '/console/codes/index',
  consoleOperators: '/console/operators/index',
  consoleMeasures: '/console/measures/index',
  consoleStatistics: '/console/statistics/index',
  consoleAudit: '/console/audit/index',
  consoleHeld: '/console/held/index',
  consoleLate: '/console/late/index',
  consoleWaves: '/console/waves/index',
  consoleOutbox: '/console/outbox/index',
  consoleAlertSetup: '/console/alert-setup/index',
  consoleSettings: '/console/settings/index',
} as const;

export type PageName = keyof typeof PAGES;
type Query = Readonly<Record<string, string | undefined>>;

export function pageUrl(page: PageName, query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  return pairs.length === 0 ? PAGES[page] : `${PAGES[page]}?${pairs.join('&')}`;
}

const TABS: readonly PageName[] = ['home', 'measures', 'messages', 'mine'];
const isTab = (page: PageName): boolean => TABS.includes(page);

/** WeChat keeps ten pages and refuses the eleventh without a word: from there on a page takes the last one's place. */
const MOST_PAGES = 10;

export function openPage(page: PageName, query?: Query): void {
  const url = pageUrl(page, query);
  const isFull = Taro.getCurrentPages().length >= MOST_PAGES;
  void (isTab(page) ? Taro.switchTab({ url }) : isFull ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }));
}

/** Take the place of this page, so that 返回 does not lead through it again. */
export function replacePage(page: PageName, query?: Query): void {
  const url = pageUrl(page, query);
  void (isTab(page) ? Taro.switchTab({ url }) : Taro.redirectTo({ url }));
}

/** Back, or home where the page was opened directly. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: PAGES.home });
}
