import { Text, View } from '@tarojs/components';

export default function Page() {
  return (
    <View>
      <Text>企业数据</Text>
    </View>
  );
}
