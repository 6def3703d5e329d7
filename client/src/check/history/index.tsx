import { Text, View } from '@tarojs/components';

export default function Page() {
  return (
    <View>
      <Text>自测记录</Text>
    </View>
  );
}
