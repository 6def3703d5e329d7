import { View } from '@tarojs/components';

import { openPage } from '../services/navigation';
import { COMMON } from '../texts/common';
import { Link } from './button';
import { Choice } from './choice';

interface ConsentChoiceProps {
  readonly isAgreed: boolean;
  readonly onChange: (isAgreed: boolean) => void;
}

/** The privacy text beside its box, which is never ticked beforehand. */
export function ConsentChoice({ isAgreed, onChange }: ConsentChoiceProps) {
  return (
    <View className="row row--wrap">
      <Choice kind="check" label={COMMON.consentText} on={isAgreed} onTap={() => onChange(!isAgreed)} />
      <Link label={COMMON.consentLink} onTap={() => openPage('privacy')} />
    </View>
  );
}
