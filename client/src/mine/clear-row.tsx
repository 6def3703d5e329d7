import { View } from '@tarojs/components';

import { forgetAlerts, undoForgetAlerts } from '../services/alerts';
import { forgetChat, undoForgetChat } from '../services/chat';
import { confirm, toast } from '../services/feedback';
import { useDraft } from '../services/draft';
import { forgetOwner, undoForget } from '../services/measures/forget';
import { dropOpenedFiles } from '../services/open-file';
import { useRecords } from '../services/records';
import { COMMON } from '../texts/common';
import { MINE } from '../texts/mine';
import { Icon, Pressable } from '../ui';

/** Clearing asks first and can be undone until the mini-program is closed. */
export function ClearRow() {
  const draft = useDraft();
  const records = useRecords();
  const canUndo = draft.cleared !== null;

  const clear = async (): Promise<void> => {
    const agreed = await confirm({
      title: MINE.clear,
      content: MINE.clearAsk,
      yes: MINE.clearYes,
      no: COMMON.cancel,
    });
    if (!agreed) return;
    draft.clear();
    records.clear();
    forgetOwner();
    forgetChat();
    forgetAlerts();
    dropOpenedFiles();
    toast(MINE.cleared);
  };
  const undo = (): void => {
    draft.undoClear();
    records.undoClear();
    undoForget();
    undoForgetChat();
    undoForgetAlerts();
  };

  const title = canUndo ? MINE.undo : MINE.clear;
  return (
    <Pressable className="line-item" label={title} onTap={() => (canUndo ? undo() : void clear())}>
      <View className="line-item__icon">
        <Icon name={canUndo ? 'undo' : 'trash'} />
      </View>
      <View className="grow">
        <View className="text-strong">{title}</View>
        <View className="text-soft">{canUndo ? MINE.cleared : MINE.clearHint}</View>
      </View>
    </Pressable>
  );
}
