import { View } from '@tarojs/components';

import type { Question } from '@shared/check/types';
import { fieldText } from '@shared/text';

export function QuestionHead({ question, label }: { readonly question: Question; readonly label: string }) {
  const { why } = fieldText(question.key);
  return (
    <View>
      {question.year !== null && <View className="ask__year">{question.year} 年</View>}
      <View className="text-headline" aria-role="heading">
        {label}
      </View>
      {why !== '' && <View className="text-soft ask__why">{why}</View>}
    </View>
  );
}
