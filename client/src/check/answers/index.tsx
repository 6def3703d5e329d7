import { View } from '@tarojs/components';

import { fieldText, issueText } from '@shared/text';

import './index.scss';
import { answerAt, answeredPaths, useDraft } from '../../services/draft';
import { readAnswers } from '../../services/engine';
import { openPage } from '../../services/navigation';
import { sayValue } from '../../services/say-value';
import { ANSWERS } from '../../texts/history';
import { Button, Card, FieldError, Icon, Pressable, Screen, SectionHead, StatePage } from '../../ui';
import { questionOf } from '../ask/flow';
import { groupAnswers } from './groups';

/** Asked for by the saving sheet and shown there; they are no questions of the check. */
const NOT_ASKED = ['name', 'uscc', 'product.name'];

/** Everything that was answered, by heading; a tap changes one answer. */
export default function AnswersPage() {
  const firm = useDraft((state) => state.draft.firm);
  const read = readAnswers(firm);
  const issues = read.ok ? [] : read.issues;
  const wrong = issues.map(({ path }) => path).filter((path) => answerAt(firm, path) === undefined);
  const paths = answeredPaths(firm).filter((path) => !NOT_ASKED.includes(path));

  if (paths.length === 0) {
    return (
      <Screen>
        <StatePage icon="pen" title={ANSWERS.emptyTitle} text={ANSWERS.emptyText}>
          <Button label={ANSWERS.emptyStart} onTap={() => openPage('ask')} />
        </StatePage>
      </Screen>
    );
  }
  return (
    <Screen>
      <View className="text-soft">{ANSWERS.intro}</View>
      {wrong.map((path) => (
        <FieldError key={path} text={`${ANSWERS.wrong}：${path}`} />
      ))}
      {groupAnswers(paths).map(({ title, paths: inGroup }) => (
        <View key={title}>
          <SectionHead title={title} />
          <Card className="line-list card--list">
            {inGroup.map((path) => (
              <AnswerRow
                key={path}
                path={path}
                value={answerAt(firm, path)}
                issue={issues.find((issue) => issue.path === path || issue.path.startsWith(`${path}.`))?.code ?? null}
              />
            ))}
          </Card>
        </View>
      ))}
      <View className="answers__foot">
        <Button label={ANSWERS.seeResult} iconAfter="right" onTap={() => openPage('result')} />
      </View>
    </Screen>
  );
}

interface AnswerRowProps {
  readonly path: string;
  readonly value: unknown;
  readonly issue: string | null;
}

function AnswerRow({ path, value, issue }: AnswerRowProps) {
  const { label } = fieldText(questionOf(path).key);
  const said = sayValue(path, value);
  return (
    <Pressable className="line-item" label={`${label}，${said}`} onTap={() => openPage('ask', { path })}>
      <View className="grow">
        <View className="text-soft">{label}</View>
        <View className="text-strong">{said}</View>
        {issue !== null && <FieldError text={issueText(issue)} />}
      </View>
      <View className="line-item__chevron">
        <Icon name="pen" />
      </View>
    </Pressable>
  );
}
