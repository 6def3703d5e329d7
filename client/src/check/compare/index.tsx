import { Text, View } from '@tarojs/components';

export default function Page() {
  return (
    <View>
      <Text>对比</Text>
    </View>
  );
}
