import { Text, View } from '@tarojs/components';

export default function Page() {
  return (
    <View>
      <Text>自测结果</Text>
    </View>
  );
}
