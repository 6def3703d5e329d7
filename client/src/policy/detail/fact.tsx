import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

import { Unsure } from './unsure';

interface FactProps {
  readonly name: string;
  readonly measure?: { readonly unsure: readonly string[] };
  /** The field of the record, so that it can be marked 待核. */
  readonly field?: string;
}

/** One thing that is known of a measure, under its name. */
export function Fact({ name, measure, field, children }: PropsWithChildren<FactProps>) {
  return (
    <View className="detail__fact">
      <View className="text-soft">
        {name} {measure && field && <Unsure measure={measure} field={field} />}
      </View>
      <View>{children}</View>
    </View>
  );
}
