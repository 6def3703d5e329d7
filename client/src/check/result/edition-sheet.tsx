import { View } from '@tarojs/components';

import type { RungResult } from '@shared/check/types';
import { confidenceText, editionText } from '@shared/text';

import { editionReason } from '../../services/engine';
import { RESULT } from '../../texts/result';
import { Notice, Sheet } from '../../ui';
import type { ShownCheck } from './use-shown-check';

interface EditionSheetProps {
  readonly result: RungResult;
  readonly check: ShownCheck;
  readonly onClose: () => void;
}

/** Which document, why this one, and how sure we are of it. */
export function EditionSheet({ result, check, onClose }: EditionSheetProps) {
  const { title, number } = editionText(result.edition);
  const reason = editionReason(check.firm, result.rung, check.purpose, check.asOf);
  return (
    <Sheet title={RESULT.editionTitle} onClose={onClose}>
      <View>
        <View className="text-strong">《{title}》</View>
        <View>{number}</View>
      </View>
      {reason && (
        <View>
          <View className="text-strong">{RESULT.editionWhy}</View>
          <View>{reason.basis}</View>
        </View>
      )}
      {reason && reason.confidence !== 'confirmed' && <Notice tone="warn">{confidenceText(reason.confidence)}</Notice>}
      <View className="text-hint">
        {RESULT.editionHash} {result.ruleHash.slice(0, 12)}
      </View>
    </Sheet>
  );
}
