const common = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-live': '',
};

const state = {
  'aria-checked': '',
  'aria-selected': '',
  'aria-expanded': '',
  'aria-disabled': '',
  'aria-valuenow': '',
  'aria-valuemin': '',
  'aria-valuemax': '',
};

/** Taro's templates drop `aria-*` unless they are listed here for `@tarojs/plugin-inject`. */
export const ariaProps = {
  View: { ...common, ...state },
  Text: common,
  Image: common,
  Canvas: common,
  Button: { 'aria-role': '', 'aria-label': '', 'aria-disabled': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
  Switch: { 'aria-label': '', 'aria-checked': '' },
  ScrollView: { 'aria-label': '', 'aria-role': '' },
};
