import { View } from '@tarojs/components';

import { DETAIL } from '../../texts/measure-detail';

interface UnsureProps {
  readonly measure: { readonly unsure: readonly string[] };
  /** The field, by the path that the record uses. */
  readonly field: string;
}

/** 待核 beside what rests on memory or inference. */
export function Unsure({ measure, field }: UnsureProps) {
  if (!measure.unsure.includes(field)) return null;
  return (
    <View className="badge badge--unknown detail__unsure" aria-label={DETAIL.unsureAria}>
      {DETAIL.unsure}
    </View>
  );
}
