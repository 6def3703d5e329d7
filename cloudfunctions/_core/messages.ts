import { issueText } from '@shared/text';
import type { ApiError, ErrorCode } from '@shared/api';
import type { AppError, FieldFault } from './app-error';
import { fieldLabel } from './field-labels';

/** What a person reads when a function refuses: short, calm, and what to do. All wording of this layer is here. */
const MESSAGES: Readonly<Record<ErrorCode, string>> = {
  BAD_REQUEST: '填写的内容有误，请按提示修改后再提交。',
  UNAUTHENTICATED: '未能确认您的身份，请在微信中重新打开小程序。',
  FORBIDDEN: '您没有这项操作的权限，请联系企业负责人。',
  NOT_FOUND: '没有找到这条记录。',
  CONFLICT: '内容已有变化，请查看最新内容后再提交。',
  CONSENT_REQUIRED: '保存之前，请先阅读并同意最新的隐私说明。',
  KEY_REUSED: '这次提交与之前的内容不一致，请重新提交。',
  RATE_LIMITED: '操作过于频繁，请稍后再试。',
  TIMEOUT: '网络繁忙，请稍后重试，不会重复提交。',
  INTERNAL: '服务暂时出现问题，请稍后重试。',
};

/** What is wrong with a field, for the codes of this layer; those of the firm's profile are worded for the phone already. */
const REASONS: Readonly<Record<string, string>> = {
  missing: '没有填写',
  'bad-format': '格式不对',
  'too-small': '太小或太短',
  'too-large': '太大或太长',
  'too-long': '文字太长',
  'too-many': '条目太多',
  'too-deep': '层级太深',
  'no-such-edition': '没有收录这个标准版本',
  taken: '已被登记，请核对；如确属本企业，请联系服务专员',
  'has-firm': '您已登记过企业，不能重复登记',
  twice: '重复了，每个只能有一个',
  stale: '已更新，请先查看最新内容',
  'key-reused': '已用于另一次提交',
  'not-in-force': '不是现行的隐私说明版本',
  'is-commissioner': '您已是服务专员，调整地区请联系主管部门',
  'last-owner': '企业至少要有一位负责人，请先移交',
  'not-verified': '企业还没有通过核实，核实后才能继续',
  'too-many-members': '企业成员已满',
  'too-many-codes': '还没用掉的码太多，请先撤回一些',
  'told-once': '码只显示一次，未显示的那个已作废，请重新生成',
  'other-firm': '是给另一家企业的，请核对统一社会信用代码',
  'code-spent': '已用过或已失效，请重新获取',
  'already-so': '已经是这个状态，不用再改',
  'uscc-taken': '统一社会信用代码已由另一家企业登记，请先处理那一家',
  'only-for-firms': '只有企业的码才能限定统一社会信用代码',
  'code-used': '码已被使用，不能撤回',
  'is-administrator': '您是管理员，请先由另一位管理员移除您的管理员身份',
  'last-administrator': '不能移除自己：至少要留一位管理员',
  'has-firms': '名下还有企业，请先移交',
  'is-cover': '正在或即将为别的专员代班，请先为对方另选代班专员',
  'no-such-commissioner': '不是服务专员，请重新选择',
  'before-from': '早于开始日期',
  himself: '不能是本人',
  absent: '在这些日子里也不在岗，请另选一位',
  same: '与原来相同',
  'of-own': '您是该企业的成员，请由其他运营人员核实',
  'own-part': '您参与了这段对话，请由其他运营人员核对',
  'in-care': '您是该企业的服务专员，不能同时加入它',
  leaving: '您的账号正在注销，请先撤回注销',
  'own-firm': '是该企业的成员，不能服务自己的企业',
  limit: '名下企业已满，请另选一位',
  'other-kind': '与文件名不符，或者不是能收的文件类型',
  'other-file': '与之前上传的各段不是同一个文件，请重新选择文件',
  'too-many-uploads': '还没用完的上传太多，请一天后再传',
  incomplete: '还没有传完，请重新上传',
  'has-problems': '还有要改的地方，请先看预览',
  'no-commissioner': '还没有服务专员，分配以后才能发消息',
  'no-such-entry': '不在这个会话里，可能已被撤回',
  'no-such-card': '已经不在了，请重新选择',
  'too-late': '超过两分钟，不能再撤回',
  'not-let-through': '这句话没有通过检查，请换个说法，或者不写',
  'not-seen': '企业又有新消息，请先看过再办结',
  'not-closed': '还没有办结，办结后才能评价',
  'not-draft': '已经发布，请改为“不做”',
  'is-done': '已经完成，要改请先恢复为“正在办”',
  'not-a-move': '不能改成这个状态',
  'no-such-figure': '不是能填的指标，请核对',
  'not-settleable': '这类提醒不用标记为已办',
  contradicts: '与这条政策的其他日期不符，请核对',
};

/** In a profile a figure that is too large is worded as the phone words it: 请检查单位. */
const PHONE_WORDS = new Set(['too-small', 'too-large']);

function reason(path: string, code: string): string {
  if (path.startsWith('firm.') && PHONE_WORDS.has(code)) return issueText(code);
  return REASONS[code] ?? issueText(code);
}

/** A hostile body may name thousands of paths of any length: nobody reads more than these. */
const MOST_FIELDS = 50;
const LONGEST_PATH = 120;

function wordField({ path, code, current }: FieldFault) {
  const shown = path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}…` : path;
  return {
    path: shown,
    code,
    message: `${fieldLabel(shown)}：${reason(path, code)}。`,
    ...(current === undefined ? {} : { current }),
  };
}

/** The error as it goes over the wire. */
export function wordError({ code, fields }: AppError): ApiError {
  const message = MESSAGES[code];
  return fields.length === 0
    ? { code, message }
    : { code, message, fields: fields.slice(0, MOST_FIELDS).map(wordField) };
}
