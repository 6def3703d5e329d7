import { View } from '@tarojs/components';

/** Words as they were written. An address in them is text: nothing is opened, whoever sent it. */
export function TextBody({ text }: { readonly text: string }) {
  return <View className="bubble__text">{text}</View>;
}
