import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

/** A name and what it is; several stand in a `facts` grid. */
export function Fact({ name, children }: PropsWithChildren<{ readonly name: string }>) {
  return (
    <View className="fact">
      <View className="fact__name">{name}</View>
      <View className="fact__value">{children}</View>
    </View>
  );
}
