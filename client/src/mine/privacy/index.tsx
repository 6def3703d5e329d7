import { Text, View } from '@tarojs/components';

export default function Page() {
  return (
    <View>
      <Text>隐私说明</Text>
    </View>
  );
}
